import type { z } from "zod";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict } from "../platform/errors/index.ts";
import { canDecide } from "./programme.policy.ts";
import type { decideInput } from "./programme.schema.ts";
import type { MembershipState } from "./programme-limits.schema.ts";
import { keepFirstAgreement } from "./publish-agreement.ts";
import { heldStay, moving, takeStep } from "./take-step.ts";

/**
 * Staff decide about somebody's stay: invite, turn down, renew, say goodbye, or end it early. The reason is told to the
 * member, the note is for staff alone. Of two who decide at once the second is told what was decided.
 * @throws NotFound, Forbidden, Conflict("membershipMoved", MovedMeanwhile), Conflict("toneFirst") before every drawn post
 *   was reviewed
 */
export async function decide(
  ctx: Ctx,
  input: z.infer<typeof decideInput>,
): Promise<{ state: MembershipState; version: number }> {
  authorize(ctx, canDecide(ctx.actor));
  if (input.act === "INVITE") await keepFirstAgreement(ctx);
  return moving(ctx, async (writing) => {
    const stay = await heldStay(writing.tx, input.membership, input.version);
    authorize(ctx, canDecide(ctx.actor, stay.userId));
    if (input.act === "INVITE" && stay.state === "NOMINATED") await toneReviewed(writing.tx, stay.id);
    const as = ctx.actor.kind === "system" ? "SYSTEM" : "STAFF";
    const step = { act: input.act, as, why: input.why, note: input.note } as const;
    const { state, version } = await takeStep(ctx, writing, stay.userId, stay, step);
    return { state, version };
  });
}

async function toneReviewed(tx: Tx, membershipId: string): Promise<void> {
  const open = await tx.toneSample.count({ where: { membershipId, reviews: { none: {} } } });
  if (open > 0) throw new Conflict("toneFirst", { open });
}
