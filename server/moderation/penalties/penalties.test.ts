import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, isSignedIn, system, visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { penaltyKinds } from "./penalties-limits.schema.ts";

const world = await openWorld();
await world.board("routers");
await world.board("crew", { visibility: "STAFF" });
const routers = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
const api = (actor: Actor) => callerOf(world.as(actor));
const nadia = await world.person("nadia", "MODERATOR");
const omar = await world.person("omar", "MODERATOR");
const ada = await world.person("ada", "ADMIN");

/** The person as a moderator of one board alone, in the database, too. */
async function keeper(name: string): Promise<Actor & { id: string }> {
  const person = await world.person(name);
  await world.db.roleGrant.create({ data: { userId: person.id, role: "MODERATOR", boardId: routers.id } });
  return isSignedIn(person) ? { ...person, grants: [{ role: "MODERATOR", boardId: routers.id }] } : person;
}

let count = 0;
async function member(): Promise<Actor & { id: string; name: string }> {
  count += 1;
  const name = `member${count}`;
  return { ...(await world.person(name)), name };
}

const reason = "Please stay friendly with each other.";
const note = "Third time this week.";
const saying = {
  WARNING: { reason },
  SILENCE: { reason, days: 3 },
  SUSPENSION: { reason, days: 7 },
  NOTE: { note },
} as const;
type Kind = (typeof penaltyKinds)[number];
const give = (by: Actor, name: string, kind: Kind, more: object = {}) =>
  api(by).penalties.give({ name, kind, ...saying[kind], ...more });

async function answerOf(by: Actor): Promise<string> {
  world.later({ hours: 1 });
  const body = "Every evening at eight the light begins to blink red.";
  const { topic } = await api(nadia).topics.ask({ board: "routers", title: "The light blinks", body, tags: ["light"] });
  world.later({ hours: 1 });
  return (await api(by).topics.answer({ topic, body })).postId;
}

/** How it was answered: done, or which refusal. */
async function answered(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return "done";
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : error;
    if (cause instanceof Forbidden) return cause.because;
    if (cause instanceof NotFound) return "hidden";
    throw error;
  }
}

test("PE-04 nobody acts on themselves or on an equal or higher role, and only moderators act at all", async () => {
  const people = {
    visitor: { actor: visitor, name: "", level: 0 },
    member: { actor: await world.person("meg"), name: "meg", level: 1 },
    "super user": { actor: await world.person("sue", "SUPER_USER"), name: "sue", level: 1 },
    agent: { actor: await world.person("agnes", "AGENT"), name: "agnes", level: 2 },
    editor: { actor: await world.person("ed", "EDITOR"), name: "ed", level: 2 },
    keeper: { actor: await keeper("kim"), name: "kim", level: 2 },
    moderator: { actor: nadia, name: "nadia", level: 3 },
    admin: { actor: ada, name: "ada", level: 4 },
  };
  const targets = {
    ...people,
    "other moderator": { name: "omar", level: 3 },
    "other admin": { name: "anna", level: 4 },
  };
  await world.person("anna", "ADMIN");
  const posts = new Map<string, string>();
  for (const { name } of Object.values(targets)) {
    const row = name && (await world.db.user.findUnique({ where: { name } }));
    const actor = Object.values(people).find((one) => one.name === name)?.actor;
    if (row && actor) posts.set(name, await answerOf(actor));
  }
  let tried = 0;
  for (const [who, { actor, level }] of Object.entries(people)) {
    for (const [whom, target] of Object.entries(targets)) {
      if (!target.name) continue;
      for (const kind of penaltyKinds) {
        tried += 1;
        const moderates = who === "moderator" || who === "admin" || who === "keeper";
        const post = posts.get(target.name) ?? null;
        const expected = !isSignedIn(actor)
          ? "signInFirst"
          : !moderates
            ? "moderatorsOnly"
            : actor.name === target.name
              ? "notYourself"
              : target.level >= level
                ? "equalOrHigherRole"
                : who === "keeper" && (kind === "SILENCE" || kind === "SUSPENSION")
                  ? "communityModeratorsOnly"
                  : "done";
        const outcome = await answered(() => give(actor, target.name, kind, { post }));
        assert.equal(outcome, expected, `${who} gives ${whom} a ${kind}`);
        if (outcome !== "done") continue;
        const { id } = await world.db.penalty.findFirstOrThrow({ orderBy: { id: "desc" } });
        const other = who === "keeper" ? people.agent.actor : people.member.actor;
        const lift = (by: Actor) => answered(() => api(by).penalties.lift({ penalty: id, why: "It was a test" }));
        assert.equal(await lift(other), "hidden", "who moderates nothing does not learn of it");
        assert.equal(await lift(actor), "done", `${who} lifts what was given to ${whom}`);
      }
    }
  }
  assert.equal(tried, 8 * 9 * 4);
});

test("moderators of a board need a post there as the cause, and the member's own", async () => {
  const kim = await keeper("kira");
  const somebody = await member();
  const other = await member();
  assert.equal(await answered(() => give(kim, somebody.name, "WARNING")), "postAsCause");
  const post = await answerOf(other);
  await assert.rejects(give(kim, somebody.name, "WARNING", { post }), (error: Error) => error.cause instanceof Invalid);
  await world.db.post.update({ where: { id: post }, data: { authorId: somebody.id } });
  await give(kim, somebody.name, "WARNING", { post });
});

test("a warning must be read before anything is written again", async () => {
  const ben = await member();
  const { penalty } = await give(nadia, ben.name, "WARNING", { point: "be-kind" });
  const warned: Actor = isSignedIn(ben) ? { ...ben, warned: true } : ben;
  const body = "Every evening at eight the light begins to blink red.";
  const ask = (by: Actor) =>
    api(by).topics.ask({ board: "routers", title: "The light blinks red", body, tags: ["light"] });
  assert.equal(await answered(() => ask(warned)), "readWarningFirst");
  assert.equal((await api(warned).penalties.mine())[0]?.reason, reason);
  assert.equal(await answered(() => api(nadia).penalties.confirmWarning({ penalty })), "hidden");
  await api(warned).penalties.confirmWarning({ penalty });
  await api(warned).penalties.confirmWarning({ penalty });
  assert.equal(await world.db.event.count({ where: { name: "warning.read" } }), 1);
  assert.equal((await api(ben).penalties.mine())[0]?.running, false);
});

test("a silence or suspension stands on the account until its end, and lifting it frees it at once", async () => {
  const ben = await member();
  const row = () => world.db.user.findUniqueOrThrow({ where: { id: ben.id } });
  await world.db.session.create({
    data: { userId: ben.id, tokenHash: `t${ben.id}`, expiresAt: new Date(world.now().getTime() + 1e9) },
  });
  const silence = await give(nadia, ben.name, "SILENCE");
  assert.equal((await row()).silencedUntil?.getTime(), world.now().getTime() + 3 * 86_400_000);
  assert.equal(await world.db.session.count({ where: { userId: ben.id, endedAt: null } }), 1);
  const { penalty } = await give(omar, ben.name, "SUSPENSION", { days: 0 });
  assert.equal((await row()).suspendedUntil?.getUTCFullYear(), 9999);
  assert.equal(await world.db.session.count({ where: { userId: ben.id, endedAt: null } }), 0);
  await api(ada).penalties.lift({ penalty, why: "Wrong account" });
  assert.equal((await row()).suspendedUntil, null);
  assert.ok((await row()).silencedUntil, "the silence holds on");
  const again = () => api(ada).penalties.lift({ penalty, why: "Wrong account" });
  await assert.rejects(again, (error: Error) => error.cause instanceof Conflict);
  world.later({ days: 4 });
  await assert.rejects(
    api(ada).penalties.lift({ penalty: silence.penalty, why: "over anyway" }),
    (error: Error) => error.cause instanceof Conflict,
  );
});

test("a new silence or suspension takes the place of the one that runs", async () => {
  const ben = await member();
  await give(nadia, ben.name, "SUSPENSION", { days: 30 });
  await give(nadia, ben.name, "SUSPENSION", { days: 1 });
  const rows = await world.db.penalty.findMany({ where: { userId: ben.id, liftedAt: null } });
  assert.deepEqual(
    rows.map((row) => row.days),
    [1],
  );
  const { suspendedUntil } = await world.db.user.findUniqueOrThrow({ where: { id: ben.id } });
  assert.equal(suspendedUntil?.getTime(), world.now().getTime() + 86_400_000);
  assert.equal(
    await world.db.event.count({ where: { name: "user.suspended", payload: { path: ["userId"], equals: ben.id } } }),
    1,
  );
});

test("of two moderators who decide on what they saw at once, one does and the other is told who was faster", async () => {
  for (let round = 0; round < 10; round += 1) {
    const ben = await member();
    const seen = (await api(nadia).record.of({ name: ben.name })).seen;
    const results = await Promise.allSettled([
      give(nadia, ben.name, "SUSPENSION", { seen }),
      give(omar, ben.name, "WARNING", { seen }),
    ]);
    assert.deepEqual(results.map((result) => result.status).sort(), ["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    const cause: unknown = lost?.status === "rejected" ? lost.reason.cause : null;
    assert.ok(cause instanceof Conflict && cause.what === "recordMoved");
    const [row, ...more] = await world.db.penalty.findMany({ where: { userId: ben.id } });
    assert.equal(more.length, 0);
    assert.equal(Object(cause.current).by, row?.byId === nadia.id ? "Nadia" : "Omar");
    assert.equal(
      await world.db.event.count({ where: { name: "penalty.given", payload: { path: ["userId"], equals: ben.id } } }),
      1,
    );
  }
});

test("history suggests the next step: a warning, then silence, then suspension, at last for good", async () => {
  const ben = await member();
  const next = async () => (await api(nadia).record.of({ name: ben.name })).next;
  const steps: string[] = [];
  for (let step = 0; step < 7; step += 1) {
    const { kind, days } = await next();
    steps.push(`${kind} ${days ?? "-"}`);
    await give(nadia, ben.name, kind, { ...(kind !== "WARNING" && { days: days ?? 0 }) });
    world.later({ minutes: 1 });
  }
  assert.deepEqual(steps, [
    "WARNING -",
    "SILENCE 1",
    "SILENCE 3",
    "SUSPENSION 7",
    "SUSPENSION 30",
    "SUSPENSION -",
    "SUSPENSION -",
  ]);
  world.later({ days: 366 });
  assert.equal((await next()).kind, "WARNING", "what is long ago counts no more");
});

test("notes are for moderators alone, never told to the member", async () => {
  const ben = await member();
  await give(nadia, ben.name, "NOTE");
  assert.deepEqual(await api(ben).penalties.mine(), []);
  const { lines } = await api(omar).record.of({ name: ben.name });
  assert.equal(lines[0]?.note, note);
  assert.equal(await answered(() => api(ben).record.of({ name: ben.name })), "hidden");
  await world.settle();
  const line = await world.db.moderationAction.findFirstOrThrow({ where: { memberId: ben.id } });
  assert.ok(!JSON.stringify(line).includes(note), "the log tells that there is a note, not what it says");
});

test("PE-02 moderators of a board read of a record what happened there", async () => {
  const kim = await keeper("kurt");
  const ben = await member();
  const post = await answerOf(ben);
  await give(nadia, ben.name, "SILENCE", { days: 1 });
  await give(nadia, ben.name, "WARNING", { post });
  const { lines, network, sweep } = await api(kim).record.of({ name: ben.name });
  assert.deepEqual(
    lines.map((line) => line.kind),
    ["WARNING"],
  );
  assert.deepEqual([network, sweep], [[], null]);
});

test("every act has its line in the log, with who, whom, why and for how long", async () => {
  const ben = await member();
  const { penalty } = await give(nadia, ben.name, "SUSPENSION", { point: "no-spam" });
  await api(ada).penalties.lift({ penalty, why: "Mistaken for another" });
  await world.settle();
  const lines = await world.db.moderationAction.findMany({ where: { memberId: ben.id }, orderBy: { at: "asc" } });
  const until = new Date(world.now().getTime() + 7 * 86_400_000).toISOString();
  const given = lines.find((line) => line.act === "penalty.given");
  const lifted = lines.find((line) => line.act === "penalty.lifted");
  assert.deepEqual([given?.actorId, given?.reason, given?.category], [nadia.id, reason, "no-spam"]);
  assert.deepEqual(given?.after, { penalty: "SUSPENSION", days: 7, until });
  assert.deepEqual([lifted?.actorId, lifted?.reason], [ada.id, "Mistaken for another"]);
  assert.deepEqual(lifted?.before, { penalty: "SUSPENSION" });
});

test("of erased people it stays that they were penalised, and what was said goes", async () => {
  const ben = await member();
  await give(nadia, ben.name, "WARNING", { note });
  const userErased = { name: "user.erased", payload: { userId: ben.id }, origin: "LIVE" as const };
  await world.db.event.create({ data: { ...userErased, createdAt: world.now() } });
  await world.settle();
  const row = await world.db.penalty.findFirstOrThrow({ where: { userId: ben.id } });
  assert.deepEqual([row.kind, row.reason, row.note], ["WARNING", "", ""]);
});

test("the community's own rules may penalise, in nobody's name", async () => {
  const ben = await member();
  const { penalty } = await give(system, ben.name, "SILENCE", { days: 1 });
  assert.equal((await world.db.penalty.findUniqueOrThrow({ where: { id: penalty } })).byId, null);
});
