import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadPost, settleTopic, topicTags } from "../topics/index.ts";
import { closeSolution } from "./close-solution.ts";
import { canRevokeSolution } from "./solutions.policy.ts";

/** Takes an acceptance back; its consequences are reversed by what reacts to the event. */
export async function revokeSolution(ctx: Ctx, input: { post: string }): Promise<void> {
  await write(ctx, async (writing) => {
    const post = await loadPost(writing.tx, input.post, { lock: true });
    const solution = await writing.tx.solution.findFirst({
      where: { postId: post.id, revokedAt: null },
      include: { post: { select: { authorId: true } } },
    });
    authorize(ctx, canRevokeSolution(ctx.actor, post, solution ?? { acceptedById: "" }));
    if (!solution) throw new NotFound();
    await closeSolution(ctx, writing, solution, post.topic, "undone");
    await settleTopic(writing.tx, post.topic.id);
    writing.touch(...topicTags(post.topic), "people");
  });
}
