import { mutation, query, router } from "../platform/rpc/index.ts";
import { takeSearch } from "../search/index.ts";
import {
  deskSearchInput,
  fillInput,
  pinInput,
  replyNumber,
  saveReplyInput,
  thingInput,
  useInput,
} from "./desk.schema.ts";
import { fillReply } from "./fill-reply.ts";
import { preview } from "./preview.query.ts";
import { recordUse } from "./record-use.ts";
import { replyForEditing, replyList } from "./replies.query.ts";
import { removeReply, saveReply } from "./save-reply.ts";
import { searchDesk } from "./search-desk.query.ts";
import { keepOnShelf, pin } from "./shelf.ts";

export const deskRouter = router({
  search: query.input(deskSearchInput).query(({ ctx, input }) => {
    takeSearch(ctx, "typed");
    return searchDesk(ctx, input);
  }),
  preview: query.input(thingInput).query(({ ctx, input }) => preview(ctx, input)),
  used: mutation.input(useInput).mutation(({ ctx, input }) => recordUse(ctx, input)),
  handedOut: mutation.input(thingInput).mutation(({ ctx, input }) => keepOnShelf(ctx, input)),
  pin: mutation.input(pinInput).mutation(({ ctx, input }) => pin(ctx, input)),
  replies: query.query(({ ctx }) => replyList(ctx)),
  reply: query.input(replyNumber).query(({ ctx, input }) => replyForEditing(ctx, input.number)),
  saveReply: mutation.input(saveReplyInput).mutation(({ ctx, input }) => saveReply(ctx, input.number, input.reply)),
  removeReply: mutation.input(replyNumber).mutation(({ ctx, input }) => removeReply(ctx, input)),
  // Stores nothing, but a customer's name must not stand in an address.
  fillReply: mutation.input(fillInput).mutation(({ ctx, input }) => fillReply(ctx, input)),
});
