import type { Db } from "../../server/platform/db/client.ts";
import { agree, agreementKey, decide, nominate, proposeCandidates, reviewTone } from "../../server/programme/index.ts";
import type { Cast } from "./cast.ts";
import type { SeedPerson } from "./read-community.ts";

const day = 86_400_000;
const reasons = [
  "Explains every step, and stays until it works.",
  "Answers questions about the hardest devices, and is kind to beginners.",
  "Was there for half of all questions on this board last summer.",
];
const proposed = [
  { name: "aylin", by: "jonas", reason: "Helped me three times this year, patiently and with pictures." },
  { name: "priya", by: "marta", reason: "Knows the mesh devices better than most of us super users." },
];

/**
 * The super users of the demo came into the programme by its own steps, some weeks apart; two more are proposed by
 * members, and the nightly rule has looked once.
 */
export async function playProgramme(db: Db, cast: Cast, people: readonly SeedPerson[], today: Date): Promise<void> {
  const superUsers = people.filter((person) => person.role === "SUPER_USER");
  for (const [index, { name }] of superUsers.entries()) {
    const at = (days: number) => new Date(today.getTime() - (150 - index * 25 - days) * day);
    const reason = reasons[index % reasons.length] ?? "";
    await nominate(cast.as("nadia", at(0)), { name, reason });
    const stay = await db.membership.findFirstOrThrow({ where: { userId: cast.id(name), endedAt: null } });
    for (const { postId } of await db.toneSample.findMany({ where: { membershipId: stay.id } })) {
      const review = { membership: stay.id, post: postId, grade: 5 - (index % 2), note: "" };
      await reviewTone(cast.as("tim", at(1)), review);
    }
    const decision = { membership: stay.id, version: stay.version, act: "INVITE", why: reason, note: "" } as const;
    await decide(cast.as("nadia", at(2)), decision);
    await agree(cast.as(name, at(4)), { version: 1, proof: agreementKey(stay.id, 1, at(20)) });
  }
  for (const { name, by, reason } of proposed) {
    if (!cast.names.includes(name)) continue;
    await nominate(cast.as(by, new Date(today.getTime() - 3 * day)), { name, reason });
  }
  await proposeCandidates(cast.asSystem(today));
}
