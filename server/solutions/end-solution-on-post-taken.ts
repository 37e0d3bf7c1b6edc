import { defineReaction } from "../platform/events/index.ts";
import { loadPost, settleTopic, topicTags } from "../topics/index.ts";
import { postTaken } from "../topics/topics.events.ts";
import { closeSolution } from "./close-solution.ts";

/** An answer that is removed for good cannot be the solution any more; a hidden one only steps out of sight. */
export const endSolutionOnPostTaken = defineReaction({
  name: "solutions.endSolutionOnPostTaken",
  on: postTaken,
  run: async (ctx, writing, { payload }) => {
    if (payload.presence === "HIDDEN" || payload.kind !== "ANSWER") return;
    const post = await loadPost(writing.tx, payload.postId, { lock: true });
    if (post.presence === "VISIBLE") return;
    const solution = await writing.tx.solution.findFirst({
      where: { postId: post.id, revokedAt: null },
      include: { post: { select: { authorId: true } } },
    });
    if (!solution) return;
    await closeSolution(ctx, writing, solution, post.topic, "answerGone");
    await settleTopic(writing.tx, post.topic.id);
    writing.touch(...topicTags(post.topic));
  },
});
