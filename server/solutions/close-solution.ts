import { type Ctx, personId } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { solutionRevoked } from "./solutions.events.ts";

/** Ends one solution inside the caller's transaction and records that it ended; the row stays as its trace. */
export async function closeSolution(
  ctx: Ctx,
  { tx, record }: Writing,
  solution: { id: string; postId: string; acceptedById: string; stage: string; post: { authorId: string } },
  topic: { id: string; authorId: string; board: { id: string } },
  why: "moved" | "undone" | "answerGone",
): Promise<void> {
  const byId = personId(ctx.actor);
  await tx.solution.update({
    where: { id: solution.id },
    data: { revokedAt: ctx.now(), revokedById: byId, revokedFor: why },
  });
  record(
    solutionRevoked,
    {
      solutionId: solution.id,
      topicId: topic.id,
      postId: solution.postId,
      boardId: topic.board.id,
      askerId: topic.authorId,
      answererId: solution.post.authorId,
      acceptedById: solution.acceptedById,
      byId,
      wasVerified: solution.stage === "VERIFIED",
    },
    { topicId: topic.id },
  );
}
