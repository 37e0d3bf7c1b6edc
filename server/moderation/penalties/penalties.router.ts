import { mutation, query, router } from "../../platform/rpc/index.ts";
import { confirmWarning } from "./confirm-warning.ts";
import { givePenalty } from "./give-penalty.ts";
import { liftPenalty } from "./lift-penalty.ts";
import { ownPenalties } from "./own-penalties.query.ts";
import { givePenaltyInput, liftPenaltyInput, sweepIdInput, sweepInput, warningInput } from "./penalties.schema.ts";
import { cancelSweep, startSweep, undoSweep } from "./sweep-member.ts";

export const penaltiesRouter = router({
  mine: query.query(({ ctx }) => ownPenalties(ctx)),
  give: mutation.input(givePenaltyInput).mutation(({ ctx, input }) => givePenalty(ctx, input)),
  lift: mutation.input(liftPenaltyInput).mutation(({ ctx, input }) => liftPenalty(ctx, input)),
  confirmWarning: mutation.input(warningInput).mutation(({ ctx, input }) => confirmWarning(ctx, input)),
  sweep: mutation.input(sweepInput).mutation(({ ctx, input }) => startSweep(ctx, input)),
  cancelSweep: mutation.input(sweepIdInput).mutation(({ ctx, input }) => cancelSweep(ctx, input.sweep)),
  undoSweep: mutation.input(sweepIdInput).mutation(({ ctx, input }) => undoSweep(ctx, input.sweep)),
});
