import { z } from "zod";
import { mutation, router } from "../platform/rpc/index.ts";
import { postIdInput, requiredReasonInput, topicNumberInput } from "../topics/topics.schema.ts";
import { acceptAnswer } from "./accept-answer.ts";
import { reportSolution } from "./report-solution.ts";
import { revokeSolution } from "./revoke-solution.ts";
import { solveWithout } from "./solve-without.ts";
import { verifySolution } from "./verify-solution.ts";

const onPost = z.strictObject({ post: postIdInput });

export const solutionsRouter = router({
  accept: mutation.input(onPost).mutation(({ ctx, input }) => acceptAnswer(ctx, input)),
  revoke: mutation.input(onPost).mutation(({ ctx, input }) => revokeSolution(ctx, input)),
  verify: mutation
    .input(onPost.extend({ on: z.boolean(), validFor: z.string().trim().max(120).nullable().default(null) }))
    .mutation(({ ctx, input }) => verifySolution(ctx, input)),
  report: mutation
    .input(onPost.extend({ worked: z.boolean().nullable() }))
    .mutation(({ ctx, input }) => reportSolution(ctx, input)),
  solveWithout: mutation
    .input(z.strictObject({ topic: topicNumberInput, reason: requiredReasonInput.nullable() }))
    .mutation(({ ctx, input }) => solveWithout(ctx, input)),
});
