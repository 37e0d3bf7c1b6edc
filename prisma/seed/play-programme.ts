import type { Db } from "../../server/platform/db/client.ts";
import {
  agree,
  agreementKey,
  answerEscalation,
  decide,
  escalate,
  fallDue,
  givePerk,
  leave,
  nominate,
  proposeCandidates,
  reviewTone,
} from "../../server/programme/index.ts";
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

/** Who was a super user for one term and said goodbye at its end. */
const alumnus = { name: "rolf", reason: "Knows the heating controls better than our manual does." };
const goodbye = "It was a good half year. I have less time now and stay around as a member.";

/**
 * The super users of the demo came into the programme by its own steps, some weeks apart; one has left it as alumni, two
 * more are proposed by members, and the nightly rule has looked once.
 */
export async function playProgramme(db: Db, cast: Cast, people: readonly SeedPerson[], today: Date): Promise<void> {
  const ago = (days: number) => new Date(today.getTime() - days * day);
  await join(db, cast, alumnus, 5, (days) => ago(380 - days));
  await fallDue(cast.asSystem(ago(180)));
  await leave(cast.as(alumnus.name, ago(178)), { why: goodbye });
  const superUsers = people.filter((person) => person.role === "SUPER_USER");
  for (const [index, { name }] of superUsers.entries()) {
    const reason = reasons[index % reasons.length] ?? "";
    await join(db, cast, { name, reason }, 5 - (index % 2), (days) => ago(150 - index * 25 - days));
  }
  await playLedger(db, cast, ago);
  for (const { name, by, reason } of proposed) {
    if (!cast.names.includes(name)) continue;
    await nominate(cast.as(by, new Date(today.getTime() - 3 * day)), { name, reason });
  }
  await proposeCandidates(cast.asSystem(today));
}

/** Somebody's way into the programme, told by days since they were nominated. */
async function join(
  db: Db,
  cast: Cast,
  { name, reason }: { name: string; reason: string },
  grade: number,
  at: (days: number) => Date,
): Promise<void> {
  await nominate(cast.as("nadia", at(0)), { name, reason });
  const stay = await db.membership.findFirstOrThrow({ where: { userId: cast.id(name), endedAt: null } });
  for (const { postId } of await db.toneSample.findMany({ where: { membershipId: stay.id } })) {
    await reviewTone(cast.as("tim", at(1)), { membership: stay.id, post: postId, grade, note: "" });
  }
  const decision = { membership: stay.id, version: stay.version, act: "INVITE", why: reason, note: "" } as const;
  await decide(cast.as("nadia", at(2)), decision);
  await agree(cast.as(name, at(4)), { version: 1, proof: agreementKey(stay.id, 1, at(20)) });
}

/** What super users were given, and what they asked staff directly: one question is answered, one waits. */
async function playLedger(db: Db, cast: Cast, ago: (days: number) => Date): Promise<void> {
  const perk = { note: "", currency: "EUR" };
  await givePerk(cast.as("tim", ago(60)), { ...perk, name: "marta", what: "Aurora 7, early unit", value: "249" });
  const trip = "Travel and two nights in Kiel for the meeting of super users";
  for (const name of ["marta", "emre"]) {
    await givePerk(cast.as("nadia", ago(25)), { ...perk, name, what: trip, value: "320" });
  }
  await escalate(cast.as("marta", ago(12)), {
    reason: "PRODUCT_FAULT",
    text: "Three people this week lost their port forwarding after the update to 5.4. Is this known, and what may I tell them?",
  });
  const { id } = await db.programmeEscalation.findFirstOrThrow({ where: { userId: cast.id("marta") } });
  await answerEscalation(cast.as("tim", ago(11.9)), {
    escalation: id,
    answer: "It is known and fixed in 5.4.1. Until then, switching the rule off and on again helps; please say so.",
  });
  await escalate(cast.as("emre", ago(0.05)), {
    reason: "CUSTOMER_WAITING",
    text: "Somebody cannot sign in since they changed their address, and support has not written back for four days.",
  });
}
