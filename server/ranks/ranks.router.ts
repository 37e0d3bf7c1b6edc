import { mutation, query, router } from "../platform/rpc/index.ts";
import { ladderForAdmins, ladderView, rankNames } from "./ladder.query.ts";
import { saveLadderInput } from "./ranks.schema.ts";
import { saveLadder } from "./save-ladder.ts";
import { standingOf } from "./standing-of.query.ts";

export const ranksRouter = router({
  ladder: query.query(({ ctx }) => ladderView(ctx)),
  names: query.query(({ ctx }) => rankNames(ctx)),
  mine: query.query(({ ctx }) => standingOf(ctx)),
  arrange: query.query(({ ctx }) => ladderForAdmins(ctx)),
  save: mutation.input(saveLadderInput).mutation(({ ctx, input }) => saveLadder(ctx, input)),
});
