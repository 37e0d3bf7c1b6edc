import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, isSignedIn } from "../../platform/authorize/index.ts";
import { permissionMatrix } from "../../testing/permission-matrix.ts";
import { openWorld } from "../../testing/world.ts";

/** What whoever may not write can do nevertheless: nobody else sees it, or it takes something of one's own back. */
const stillOpen: readonly string[] = [
  "appeals.file",
  "edits.withdraw",
  "follows.follow",
  "knowledge.checkText",
  "knowledge.feedback",
  "mail.choose",
  "mail.unsubscribe",
  "notices.file",
  "notifications.read",
  "notifications.shown",
  "penalties.confirmWarning",
  "programme.agree",
  "programme.confirm",
  "programme.escalate",
  "programme.leave",
  "programme.renew",
  "routing.decline",
  "routing.savePreference",
  "search.clicked",
  "topics.deflect",
  "topics.delete",
  "topics.dropDraft",
  "topics.saveDraft",
  "trust.reading",
  "users.changePassword",
  "users.claimAccount",
  "users.confirmAddress",
  "users.confirmRules",
  "users.eraseAccount",
  "users.exportOwnData",
  "users.requestAddress",
  "users.requestReset",
  "users.requestSignInLink",
  "users.resendConfirmation",
  "users.resetPassword",
  "users.savePortrait",
  "users.signIn",
  "users.signInByLink",
  "users.signOut",
  "users.signOutEverywhere",
  "users.undoAddress",
];

const members = ["member", "author", "super user"] as const;

async function wrote(change: (actor: Actor) => Actor, because: string): Promise<string[]> {
  const world = await openWorld();
  const matrix = await permissionMatrix(world, change);
  const done = Object.entries(matrix).filter(([, row]) => members.some((who) => row[who] === "yes"));
  assert.ok(Object.values(matrix).some((row) => row.member === `no: ${because}`));
  return done.map(([path]) => path).filter((path) => !stillOpen.includes(path));
}

test("a silenced member writes nothing others see, by whatever procedure", async () => {
  const until = new Date("2027-01-01");
  assert.deepEqual(
    await wrote((actor) => (isSignedIn(actor) ? { ...actor, silencedUntil: until } : actor), "silenced"),
    [],
  );
});

test("who has a warning to read writes nothing before that", async () => {
  assert.deepEqual(
    await wrote((actor) => (isSignedIn(actor) ? { ...actor, warned: true } : actor), "readWarningFirst"),
    [],
  );
});
