import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { uuidv7, type Writing, write } from "../platform/events/index.ts";
import { loadPost, settleTopic, topicTags } from "../topics/index.ts";
import { closeSolution } from "./close-solution.ts";
import { solutionAccepted } from "./solutions.events.ts";
import { acceptsAs, canAcceptAnswer } from "./solutions.policy.ts";

/**
 * Marks an answer as the solution. When the board's number of solutions is reached, the oldest one is revoked: with one
 * solution a topic (the default) a second acceptance moves it. Accepting what is accepted changes nothing.
 * Throws NotFound or Forbidden. Returns the solution's id.
 */
export async function acceptAnswer(ctx: Ctx, input: { post: string }): Promise<{ solutionId: string }> {
  return write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canAcceptAnswer(ctx.actor, post));
    const as = acceptsAs(ctx.actor, post.topic);
    if (!as || !isSignedIn(ctx.actor)) throw new Forbidden("notYours");
    const active = await tx.solution.findMany({
      where: { topicId: post.topic.id, revokedAt: null },
      orderBy: { acceptedAt: "asc" },
      include: { post: { select: { authorId: true } } },
    });
    const already = active.find((solution) => solution.postId === post.id);
    if (already) return { solutionId: already.id };
    for (const old of active.slice(0, active.length - post.topic.board.maxSolutions + 1)) {
      await closeSolution(ctx, writing, old, post.topic, "moved");
    }
    await tx.solvedWithout.deleteMany({ where: { topicId: post.topic.id } });
    const solutionId = uuidv7(ctx.now());
    await tx.solution.create({
      data: {
        id: solutionId,
        topicId: post.topic.id,
        postId: post.id,
        acceptedById: ctx.actor.id,
        acceptedAs: as,
        acceptedAt: ctx.now(),
      },
    });
    await settleTopic(tx, post.topic.id);
    recordAcceptance(record, post, solutionId, ctx.actor.id, as);
    touch(...topicTags(post.topic), "people");
    return { solutionId };
  });
}

function recordAcceptance(
  record: Writing["record"],
  post: Awaited<ReturnType<typeof loadPost>>,
  solutionId: string,
  byId: string,
  as: "ASKER" | "CURATOR" | "STAFF",
): void {
  const { topic } = post;
  const ids = { solutionId, topicId: topic.id, postId: post.id, boardId: topic.board.id };
  record(
    solutionAccepted,
    { ...ids, askerId: topic.authorId, answererId: post.authorId, byId, as },
    { topicId: topic.id },
  );
}
