import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { loadPost, settleTopic, topicTags } from "../topics/index.ts";
import { solutionUnverified, solutionVerified } from "./solutions.events.ts";
import { canVerifySolution } from "./solutions.policy.ts";
import { solutionsSetting } from "./solutions.setting.ts";

/**
 * Staff confirm a solution, with what it is valid for; it is to be looked at again after the days of the setting.
 * Doing it again confirms it anew: whoever looked last stands behind it, and the days begin anew. `on` false takes the
 * confirmation back. Throws Conflict when the answer is not a solution.
 */
export async function verifySolution(
  ctx: Ctx,
  input: { post: string; on: boolean; validFor: string | null },
): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canVerifySolution(ctx.actor, post));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const solution = await tx.solution.findFirst({ where: { postId: post.id, revokedAt: null } });
    if (!solution) throw new Conflict("notASolution");
    const again = solution.stage === "VERIFIED";
    if (!input.on && !again) return;
    const due = solution.reviewAt !== null && solution.reviewAt <= ctx.now();
    const same = again && !due && solution.validFor === input.validFor && solution.verifiedById === ctx.actor.id;
    if (input.on && same) return;
    const days = setting(ctx, solutionsSetting).reviewDays;
    await tx.solution.update({
      where: { id: solution.id },
      data: input.on
        ? {
            stage: "VERIFIED",
            verifiedById: ctx.actor.id,
            verifiedAt: ctx.now(),
            validFor: input.validFor,
            reviewAt: new Date(ctx.now().getTime() + days * 86_400_000),
          }
        : { stage: "ACCEPTED", verifiedById: null, verifiedAt: null, validFor: null, reviewAt: null },
    });
    await settleTopic(tx, post.topic.id);
    const ids = {
      solutionId: solution.id,
      topicId: post.topic.id,
      postId: post.id,
      boardId: post.topic.board.id,
      askerId: post.topic.authorId,
      answererId: post.authorId,
      byId: ctx.actor.id,
    };
    if (!input.on) record(solutionUnverified, ids, { topicId: ids.topicId });
    else record(solutionVerified, { ...ids, validFor: input.validFor, again }, { topicId: ids.topicId });
    touch(...topicTags(post.topic));
  });
}
