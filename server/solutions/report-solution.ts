import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadPost, topicTags } from "../topics/index.ts";
import { solutionReported } from "./solutions.events.ts";
import { canReportSolution } from "./solutions.policy.ts";

/** "Worked for me" (true), "did not work" (false), or nothing any more (null). Returns both counts. */
export async function reportSolution(
  ctx: Ctx,
  input: { post: string; worked: boolean | null },
): Promise<{ worked: number; failed: number }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canReportSolution(ctx.actor, post));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const solution = await tx.solution.findFirst({ where: { postId: post.id, revokedAt: null } });
    if (!solution) throw new Conflict("notASolution");
    const key = { solutionId_userId: { solutionId: solution.id, userId: ctx.actor.id } };
    const before = (await tx.solutionReport.findUnique({ where: key }))?.worked ?? null;
    if (before === input.worked) return { worked: solution.workedCount, failed: solution.failedCount };
    if (input.worked === null) await tx.solutionReport.delete({ where: key });
    else {
      await tx.solutionReport.upsert({
        where: key,
        create: { ...key.solutionId_userId, worked: input.worked, at: ctx.now() },
        update: { worked: input.worked, at: ctx.now() },
      });
    }
    const after = await tx.solution.update({
      where: { id: solution.id },
      data: {
        workedCount: { increment: Number(input.worked === true) - Number(before === true) },
        failedCount: { increment: Number(input.worked === false) - Number(before === false) },
      },
    });
    record(
      solutionReported,
      {
        solutionId: solution.id,
        topicId: post.topic.id,
        postId: post.id,
        boardId: post.topic.board.id,
        askerId: post.topic.authorId,
        answererId: post.authorId,
        reporterId: ctx.actor.id,
        worked: input.worked,
        before,
      },
      { topicId: post.topic.id },
    );
    touch(...topicTags(post.topic));
    return { worked: after.workedCount, failed: after.failedCount };
  });
}
