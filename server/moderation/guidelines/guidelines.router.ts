import { mutation, query, router } from "../../platform/rpc/index.ts";
import { guidelineDraft, guidelineHistory, guidelinePoints, guidelines } from "./guidelines.query.ts";
import { draftInput, guidelineNumberInput, saveGuidelinesInput } from "./guidelines.schema.ts";
import { publishGuidelines, saveGuidelines } from "./write-guidelines.ts";

export const guidelinesRouter = router({
  current: query.query(({ ctx }) => guidelines(ctx)),
  version: query.input(guidelineNumberInput).query(({ ctx, input }) => guidelines(ctx, input.number)),
  history: query.query(({ ctx }) => guidelineHistory(ctx)),
  points: query.query(({ ctx }) => guidelinePoints(ctx)),
  draft: query.query(({ ctx }) => guidelineDraft(ctx)),
  save: mutation.input(saveGuidelinesInput).mutation(({ ctx, input }) => saveGuidelines(ctx, input)),
  publish: mutation.input(draftInput).mutation(({ ctx, input }) => publishGuidelines(ctx, input)),
});
