import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { canActForSelf } from "./programme.policy.ts";
import type { Act, MembershipState } from "./programme-limits.schema.ts";
import { moving, openStay, takeStep } from "./take-step.ts";

/** What saying no means, by where one is. */
const ways: Partial<Record<MembershipState, Act>> = {
  INVITED: "DECLINE",
  AGREED: "DECLINE",
  ACTIVE: "END",
  RENEWED: "END",
  RENEWAL_DUE: "RETIRE",
};

/**
 * The member declines an invitation or leaves, with one click and without having to say why. At the end of a term one
 * leaves as alumni.
 * @throws Conflict("noMembership") when there is nothing to leave
 */
export async function leave(ctx: Ctx, input: { why: string }): Promise<{ state: MembershipState }> {
  authorize(ctx, canActForSelf(ctx.actor));
  return moving(ctx, async (writing) => {
    const userId = personId(ctx.actor);
    if (!userId) throw new Forbidden("signInFirst");
    const stay = await openStay(writing.tx, userId);
    const act = stay && ways[stay.state];
    if (!stay || !act) throw new Conflict("noMembership");
    const { state } = await takeStep(ctx, writing, userId, stay, { act, as: "SELF", why: input.why });
    return { state };
  });
}
