import { mutation, query, router } from "../platform/rpc/index.ts";
import { chooseMails, mailChoices } from "./choose-mails.ts";
import { keptMails, mailsAreReadable, unsubscribing } from "./mail.queries.ts";
import { mailChoicesInput, unsubscribeInput } from "./mail.schema.ts";
import { unsubscribe } from "./unsubscribe.ts";

export const mailRouter = router({
  kept: query.query(({ ctx }) => keptMails(ctx)),
  readable: query.query(() => mailsAreReadable()),
  unsubscribing: query.input(unsubscribeInput).query(({ input }) => unsubscribing(input.token)),
  choices: query.query(({ ctx }) => mailChoices(ctx)),
  choose: mutation.input(mailChoicesInput).mutation(({ ctx, input }) => chooseMails(ctx, input)),
  unsubscribe: mutation.input(unsubscribeInput).mutation(({ ctx, input }) => unsubscribe(ctx, input.token)),
});
