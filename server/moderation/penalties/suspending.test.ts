import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { Forbidden, NotFound } from "../../platform/errors/index.ts";
import { placed } from "../../programme/programme.testing.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { actorOf, hashPassword, suspendedPerson, suspensionKey } from "../../users/index.ts";

const world = await openWorld();
await world.board("routers");
const nadia = await world.person("nadia", "MODERATOR");
const api = (actor: Actor) => callerOf(world.as(actor));
const reason = "Please stay friendly with each other.";
const password = "Sieben-Uhus-im-Nebel";
const passwordHash = await hashPassword(password, world.now());
const give = (name: string, kind: "SILENCE" | "SUSPENSION" | "WARNING", days: 1 | 7 | 30 | null) =>
  api(nadia).penalties.give({ name, kind, reason, ...(days && { days }) });

/** A member who signs in with a password, and who the session is at the moment. */
async function signedIn(name: string) {
  const { id } = await world.person(name);
  await world.db.user.update({ where: { id }, data: { passwordHash } });
  const enter = async (word = password) => {
    // Sign-ins of one network are limited by the minute.
    world.later({ minutes: 2 });
    return callerOf({ ...world.as(visitor), address: "198.51.100.9" }).users.signIn({ login: name, password: word });
  };
  const { session } = await enter();
  return { id, name, enter, who: () => actorOf(world.db, session.token, world.now()) };
}

const title = "The light blinks red";
const body = "Every evening at eight the light begins to blink red.";
const ask = (by: Actor) => api(by).topics.ask({ board: "routers", title, body, tags: ["light"] });
const because = (code: string) => (error: Error) => error.cause instanceof Forbidden && error.cause.because === code;

test("SE-02 a silence holds in an open session at once, in another process within five seconds, and ends by itself", async () => {
  const ben = await signedIn("ben");
  await ask(await ben.who());
  world.later({ hours: 3 });
  await give("ben", "SILENCE", 1);
  await assert.rejects(ask(await ben.who()), because("silenced"));
  world.later({ days: 1, minutes: 1 });
  await ask(await ben.who());
  world.later({ hours: 3 });
  await ben.who();
  await world.db.user.update({ where: { id: ben.id }, data: { silencedUntil: new Date("2027-01-01") } });
  world.later({ minutes: 5 / 60 });
  await assert.rejects(ask(await ben.who()), because("silenced"), "written by another process");
});

test("SE-02 a suspended member is a visitor in every open session at once, and back when it is lifted", async () => {
  const eva = await signedIn("eva");
  assert.equal((await eva.who()).kind, "member");
  const { penalty } = await give("eva", "SUSPENSION", 7);
  assert.equal((await eva.who()).kind, "visitor");
  await assert.rejects(eva.enter(), because("suspended"));
  await api(nadia).penalties.lift({ penalty, why: "Another account was meant" });
  await eva.enter();
  assert.equal((await eva.who()).kind, "visitor", "the old session stays ended");
});

test("only after the right password somebody is handed the key to why they are suspended", async () => {
  const kim = await signedIn("kim");
  await give("kim", "SUSPENSION", 30);
  const refused: unknown = await kim.enter().catch((error: Error) => error.cause);
  assert.ok(refused instanceof Forbidden && refused.values.key);
  assert.equal((await api(visitor).record.suspension({ key: refused.values.key })).reasons[0]?.reason, reason);
  const suspended: unknown = await kim.enter("not-the-password").catch((error: Error) => error.cause);
  const free: unknown = await (await signedIn("lea")).enter("not-the-password").catch((error: Error) => error.cause);
  assert.deepEqual({ ...Object(suspended) }, { ...Object(free) }, "strangers learn nothing of a suspension");
});

test("a warning holds writing back in an open session until it is read there", async () => {
  const ida = await signedIn("ida");
  await ida.who();
  await give("ida", "WARNING", null);
  await assert.rejects(ask(await ida.who()), because("readWarningFirst"));
  const [warning] = await api(await ida.who()).penalties.mine();
  await api(await ida.who()).penalties.confirmWarning({ penalty: warning?.id ?? "" });
  await ask(await ida.who());
});

test("whoever is suspended leaves the programme with the same act, without waiting for the job", async () => {
  const sue = await world.person("susi");
  const stay = await placed(world, sue.id, "ACTIVE");
  await give("susi", "SUSPENSION", 7);
  await world.settle();
  const { state } = await world.db.membership.findUniqueOrThrow({ where: { id: stay.id } });
  assert.equal(state, "ENDED_EARLY");
});

test("only with the key of a sign-in that was right somebody learns why an account is suspended", async () => {
  const ben = await world.person("bea");
  await give("bea", "SUSPENSION", 30);
  await world.settle();
  const key = suspensionKey(ben.id, world.now(), "signIn");
  const told = await api(visitor).record.suspension({ key });
  assert.equal(told.reasons[0]?.reason, reason);
  assert.equal(told.until?.getTime(), world.now().getTime() + 30 * 86_400_000);
  assert.match(told.reasons[0]?.appeal ?? "", /key=/);
  for (const wrong of [`${key}x`, key.replace(/^./, "x"), "nonsense", "a.b"])
    await assert.rejects(
      api(visitor).record.suspension({ key: wrong }),
      (error: Error) => error.cause instanceof NotFound,
    );
  world.later({ hours: 2 });
  assert.equal(suspendedPerson(key, world.now()), null);
});
