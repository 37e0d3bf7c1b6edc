import type { z } from "zod";
import { allowed, authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { agreementVersion } from "./agreement.query.ts";
import { readAgreementProof } from "./agreement-proof.ts";
import { canActForSelf } from "./programme.policy.ts";
import type { agreeInput, confirmInput } from "./programme.schema.ts";
import type { MembershipState } from "./programme-limits.schema.ts";
import { heldStay, moving, openStay, type Stay, takeStep } from "./take-step.ts";

/**
 * The member agrees to the version in force. Whoever was invited has agreed then, and begins once it is confirmed: at once
 * when they came by the link of the mail (`proof`), otherwise by the link of the next one. Who is in the programme agrees
 * to a new version without anything else changing.
 * @throws Invalid("version", "agreementMoved") when there is a newer one, Conflict("noMembership" | "membershipMoved")
 */
export async function agree(ctx: Ctx, input: z.infer<typeof agreeInput>): Promise<{ state: MembershipState }> {
  authorize(ctx, canActForSelf(ctx.actor));
  return moving(ctx, async (writing) => {
    const userId = personId(ctx.actor);
    if (!userId) throw new Forbidden("signInFirst");
    const stay = await openStay(writing.tx, userId);
    if (!stay || stay.state === "CANDIDATE" || stay.state === "NOMINATED") throw new Conflict("noMembership");
    if (input.version !== (await agreementVersion(writing.tx))) throw new Invalid("version", "agreementMoved");
    const proven = provenBy(ctx, input.proof, stay, input.version);
    const first = stay.state === "INVITED";
    const known = await writing.tx.agreementConsent.findUnique({
      where: { membershipId_version: { membershipId: stay.id, version: input.version } },
    });
    if (known && !first) return { state: stay.state };
    const step = { act: first ? "AGREE" : "CONSENT", as: "SELF", quiet: proven } as const;
    const agreed = await takeStep(ctx, writing, userId, stay, step);
    const locale = ctx.locale === "de" ? "de" : "en";
    const row = { membershipId: stay.id, userId, version: input.version, locale, at: ctx.now() };
    await writing.tx.agreementConsent.create({ data: { ...row, confirmedAt: proven ? ctx.now() : null } });
    if (!first || !proven) return { state: agreed.state };
    return { state: (await begin(ctx, writing, agreed)).state };
  });
}

/**
 * Confirms by the link sent by mail that the owner of the address agreed; works without being signed in, because the key
 * says who it is. Pressing the button twice changes nothing.
 * @throws NotFound for a key that is not ours or too old, Conflict("membershipMoved") when the stay has ended meanwhile
 */
export async function confirmAgreement(
  ctx: Ctx,
  input: z.infer<typeof confirmInput>,
): Promise<{ state: MembershipState }> {
  const proof = readAgreementProof(input.proof, ctx.now());
  if (!proof) throw new NotFound();
  authorize(ctx, allowed);
  return moving(ctx, async (writing) => {
    const stay = await heldStay(writing.tx, proof.membershipId, null);
    const key = { membershipId: stay.id, version: proof.version };
    const consent = await writing.tx.agreementConsent.findUnique({ where: { membershipId_version: key } });
    // The link of the invitation alone agrees to nothing.
    if (!consent) throw new Conflict("agreeFirst");
    if (!consent.confirmedAt) {
      await writing.tx.agreementConsent.update({ where: { id: consent.id }, data: { confirmedAt: ctx.now() } });
    }
    if (stay.state === "AGREED") return { state: (await begin(ctx, writing, stay)).state };
    return { state: stay.state };
  });
}

function begin(ctx: Ctx, writing: Writing, stay: Stay): Promise<Stay> {
  return takeStep(ctx, writing, stay.userId, stay, { act: "CONFIRM", as: "SELF", byId: stay.userId });
}

/** Whether the key came by mail to this person for this version. */
function provenBy(ctx: Ctx, key: string | null | undefined, stay: Stay, version: number): boolean {
  const proof = key ? readAgreementProof(key, ctx.now()) : null;
  return proof?.membershipId === stay.id && proof.version === version;
}
