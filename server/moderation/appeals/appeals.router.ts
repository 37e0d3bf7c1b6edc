import { mutation, query, router } from "../../platform/rpc/index.ts";
import { appealForStaff } from "./appeal.query.ts";
import { appealInput, decideAppealInput, fileAppealInput } from "./appeals.schema.ts";
import { decideAppeal } from "./decide-appeal.ts";
import { fileAppeal } from "./file-appeal.ts";

export const appealsRouter = router({
  one: query.input(appealInput).query(({ ctx, input }) => appealForStaff(ctx, input.id)),
  file: mutation.input(fileAppealInput).mutation(({ ctx, input }) => fileAppeal(ctx, input)),
  decide: mutation.input(decideAppealInput).mutation(({ ctx, input }) => decideAppeal(ctx, input)),
});
