import type { Actor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import type { World } from "../testing/world.ts";
import { agreementProof } from "./agreement-proof.ts";
import { closedStates, type MembershipState } from "./programme-limits.schema.ts";
import { keepFirstAgreement } from "./publish-agreement.ts";

const DAY = 86_400_000;
const reason = "answers kindly and to the point every day";

/** Puts a person into a state as if they had come there, with one step that names it; the rights are theirs as well. */
export async function placed(
  world: World,
  userId: string,
  state: MembershipState,
): Promise<{ id: string; version: number }> {
  const now = world.now();
  const serving = state === "ACTIVE" || state === "RENEWAL_DUE" || state === "RENEWED";
  const closed = closedStates.some((one) => one === state);
  const row = await world.db.membership.create({
    data: {
      userId,
      state,
      since: now,
      createdAt: now,
      ...(serving && { termStart: new Date(now.getTime() - DAY), termEnd: new Date(now.getTime() + 100 * DAY) }),
      ...(state === "RENEWAL_DUE" && { graceUntil: new Date(now.getTime() + 30 * DAY) }),
      ...((state === "INVITED" || state === "AGREED") && { answerBy: new Date(now.getTime() + 14 * DAY) }),
      ...(closed && { endedAt: now }),
      steps: { create: { act: "CONFIRM", to: state, as: "SYSTEM", at: now, place: 0 } },
    },
  });
  if (serving) {
    await world.db.user.update({ where: { id: userId }, data: { isSuperUser: true } });
    await world.db.roleGrant.create({ data: { userId, role: "SUPER_USER" } });
  }
  return { id: row.id, version: row.version };
}

/** The key an invitation of this stay would carry. */
export function keyFor(world: World, membershipId: string, version = 1): string {
  return agreementProof({ membershipId, version, until: world.now().getTime() + 14 * DAY });
}

/** Nominates, invites and lets the person agree, by the commands; returns the stay. */
export async function joined(
  world: World,
  staff: Actor,
  person: Actor & { id: string; name: string },
): Promise<string> {
  const programme = (actor: Actor) => callerOf(world.as(actor)).programme;
  await programme(staff).nominate({ name: person.name, reason });
  const stay = await world.db.membership.findFirstOrThrow({ where: { userId: person.id, endedAt: null } });
  for (const { postId } of await world.db.toneSample.findMany({ where: { membershipId: stay.id } })) {
    await programme(staff).reviewTone({ membership: stay.id, post: postId, grade: 5 });
  }
  await programme(staff).decide({ membership: stay.id, version: stay.version, act: "INVITE", why: reason });
  await programme(person).agree({ version: 1, proof: keyFor(world, stay.id) });
  return stay.id;
}

export { keepFirstAgreement };
