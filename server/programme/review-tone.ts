import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { canDecide } from "./programme.policy.ts";
import type { reviewToneInput } from "./programme.schema.ts";
import { drawSamples } from "./sample-posts.ts";
import { heldStay } from "./take-step.ts";

/**
 * How a drawn post sounds, 1 to 5; each of the staff once per post, and changeable while nobody is invited yet.
 * @throws Invalid("post", "notDrawn") for a post that was not drawn, Forbidden("toneIsOver")
 */
export async function reviewTone(ctx: Ctx, input: z.infer<typeof reviewToneInput>): Promise<{ reviewed: true }> {
  authorize(ctx, canDecide(ctx.actor));
  return write(ctx, async ({ tx }) => {
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const stay = await heldStay(tx, input.membership, null);
    authorize(ctx, canDecide(ctx.actor, stay.userId));
    if (stay.state !== "CANDIDATE" && stay.state !== "NOMINATED") throw new Forbidden("toneIsOver");
    const key = { membershipId: stay.id, postId: input.post };
    if (!(await tx.toneSample.findUnique({ where: { membershipId_postId: key } })))
      throw new Invalid("post", "notDrawn");
    const reviewerId = ctx.actor.id;
    const said = { grade: input.grade, note: input.note, at: ctx.now() };
    await tx.toneReview.upsert({
      where: { membershipId_postId_reviewerId: { ...key, reviewerId } },
      create: { ...key, reviewerId, ...said },
      update: said,
    });
    return { reviewed: true };
  });
}

/** Draws posts for a stay that has fewer than it should, for instance because the person had written little before. */
export async function drawMoreSamples(ctx: Ctx, input: { membership: string }): Promise<{ drawn: number }> {
  authorize(ctx, canDecide(ctx.actor));
  return write(ctx, async ({ tx }) => {
    const stay = await heldStay(tx, input.membership, null);
    authorize(ctx, canDecide(ctx.actor, stay.userId));
    await drawSamples(ctx, tx, stay);
    return { drawn: await tx.toneSample.count({ where: { membershipId: stay.id } }) };
  });
}
