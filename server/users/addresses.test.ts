import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { mailedKey, newestMail } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { confirmAddress } from "./confirm-address.ts";
import { hashPassword } from "./password/hash-password.ts";
import { requestAddress, resendConfirmation } from "./request-address.ts";
import { requestLink } from "./request-link.ts";
import { actorOf } from "./sessions/actor-of.ts";
import { signIn } from "./sign-in.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { undoAddress } from "./undo-address.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const passwordHash = await hashPassword(password);
let network = 0;
const from = () => ({ ...world.as(visitor), address: `198.51.100.${++network}` });

/** A member with a session of their own. */
async function signedIn(name: string) {
  await world.person(name);
  await world.db.user.update({ where: { name }, data: { passwordHash } });
  const { session } = await signIn(from(), { login: name, password });
  return async () => ({ ...from(), actor: await actorOf(world.db, session.token, world.now()) });
}
const addressOf = async (name: string) => (await world.db.user.findUniqueOrThrow({ where: { name } })).email;
const because = (reason: string) => (error: unknown) => error instanceof Invalid && error.reason === reason;

test("PE-03 a new address counts once its owner has confirmed it, and the old one is told and can undo it for 72 hours", async () => {
  const ada = await signedIn("ada");
  await requestAddress(await ada(), "ada@new.example", password);
  assert.equal(await addressOf("ada"), "ada@example.com");
  assert.deepEqual(await confirmAddress(from(), await mailedKey(world, "ada@new.example")), { changed: true });
  assert.equal(await addressOf("ada"), "ada@new.example");
  const told = await newestMail(world, "ada@example.com");
  assert.equal(told?.kind, "address-changed");
  assert.ok(told?.text.includes("ad…@new.example"));
  world.later({ hours: 71 });
  await undoAddress(from(), await mailedKey(world, "ada@example.com"));
  assert.equal(await addressOf("ada"), "ada@example.com");
  assert.equal((await ada()).actor.kind, "visitor");
  await assert.rejects(signIn(from(), { login: "ada", password }), because("wrongSignIn"));
  assert.equal((await newestMail(world, "ada@example.com"))?.kind, "reset-password");
});

test("after 72 hours a change of address stays", async () => {
  const ben = await signedIn("ben");
  await requestAddress(await ben(), "ben@new.example", password);
  await confirmAddress(from(), await mailedKey(world, "ben@new.example"));
  const undo = await mailedKey(world, "ben@example.com");
  world.later({ hours: 72 });
  await assert.rejects(undoAddress(from(), undo), because("linkUsed"));
});

test("EN-03 a change of address makes every open link worthless", async () => {
  const cleo = await signedIn("cleo");
  await requestLink(from(), "SIGN_IN", "cleo@example.com");
  const open = await mailedKey(world, "cleo@example.com");
  await requestAddress(await cleo(), "cleo@new.example", password);
  await confirmAddress(from(), await mailedKey(world, "cleo@new.example"));
  await assert.rejects(signInByLink(from(), open), because("linkUsed"));
});

test("a new address needs the password or a sign-in of the last minutes", async () => {
  const dora = await signedIn("dora");
  await requestAddress(await dora(), "dora@one.example", "");
  world.later({ minutes: 16 });
  await assert.rejects(requestAddress(await dora(), "dora@two.example", ""), because("passwordNeeded"));
  await assert.rejects(requestAddress(await dora(), "dora@two.example", "not-it"), because("wrongPassword"));
  await requestAddress(await dora(), "dora@two.example", password);
});

test("EN-01 EN-03 only the newest address asked for can be confirmed, and a known one is answered like a free one", async () => {
  const eva = await signedIn("eva");
  const free = await requestAddress(await eva(), "eva@one.example", "");
  const first = await mailedKey(world, "eva@one.example");
  const known = await requestAddress(await eva(), "dora@example.com", "");
  assert.deepEqual(known, free);
  assert.equal((await newestMail(world, "dora@example.com"))?.kind, "address-known");
  await assert.rejects(confirmAddress(from(), first), because("linkUsed"));
  assert.equal(await addressOf("eva"), "eva@example.com");
});

test("an address somebody else has confirmed in the meantime is refused", async () => {
  const [finn, gus] = [await signedIn("finn"), await signedIn("gus")];
  await requestAddress(await finn(), "both@example.org", "");
  const first = await mailedKey(world, "both@example.org");
  await world.db.user.update({ where: { name: "gus" }, data: { email: "both@example.org" } });
  await assert.rejects(confirmAddress(from(), first), Conflict);
  assert.equal((await gus()).actor.kind, "member");
});

test("the confirmation is sent once more on request, and only while something is to be confirmed", async () => {
  const hal = await signedIn("hal");
  await assert.rejects(resendConfirmation(await hal()), because("nothingToConfirm"));
  await requestAddress(await hal(), "hal@new.example", "");
  const first = await mailedKey(world, "hal@new.example");
  world.later({ minutes: 2 });
  await resendConfirmation(await hal());
  const second = await mailedKey(world, "hal@new.example");
  assert.notEqual(first, second);
  await confirmAddress(from(), second);
});
