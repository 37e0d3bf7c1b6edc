import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Invalid, NotFound } from "../platform/errors/index.ts";
import { mailedKey } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { claimAccount, sendClaimLink } from "./claim-account.ts";
import { endRole } from "./grant-role.ts";
import { nameKey } from "./identity/name-key.ts";
import { linkView } from "./users.queries.ts";

const world = await openWorld();
const ines = await world.person("ines", "ADMIN");
const password = "vom-Kranich7-gesehen";

/** An imported account and the key to it that an admin has mailed, and then what becomes of that admin. */
async function sentBy(name: string, then: (id: string) => Promise<unknown>): Promise<string> {
  const sender = await world.person(name, "ADMIN");
  const owner = `owner-of-${name}`;
  await world.db.user.create({
    data: { name: owner, nameKey: nameKey(owner), displayName: owner, stagedAt: world.now() },
  });
  await sendClaimLink(world.as(sender), owner, `${owner}@example.org`);
  const key = await mailedKey(world, `${owner}@example.org`);
  assert.equal((await linkView(world.as(visitor), key)).displayName, owner);
  await then(sender.id);
  return key;
}

const claim = (token: string) => claimAccount(world.as(visitor), { token, password, rules: true });
const ends: Record<string, (id: string) => Promise<unknown>> = {
  "is no admin any more": async (userId) => {
    const { id } = await world.db.roleGrant.findFirstOrThrow({ where: { userId, endedAt: null } });
    await endRole(world.as(ines), id);
  },
  "is suspended": (id) => world.db.user.update({ where: { id }, data: { suspendedUntil: new Date("2099-01-01") } }),
  "has left": (id) => world.db.user.update({ where: { id }, data: { erasedAt: world.now() } }),
};

for (const [nth, [what, then]] of Object.entries(ends).entries())
  test(`AZ-26 an account handed out by an admin who ${what} is nobody's to take: the link works no more`, async () => {
    const key = await sentBy(`admin${nth}`, then);
    await assert.rejects(linkView(world.as(visitor), key), NotFound);
    await assert.rejects(claim(key), (error) => error instanceof Invalid && error.reason === "linkUsed");
    const { claimedAt } = await world.db.user.findFirstOrThrow({ where: { name: `owner-of-admin${nth}` } });
    assert.equal(claimedAt, null);
  });

test("an account handed out by somebody who is still an admin is taken over", async () => {
  const key = await sentBy("ida", async () => undefined);
  const { session } = await claim(key);
  assert.ok(session.token);
});
