import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Actor, system } from "../platform/authorize/index.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { Conflict, Forbidden, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { drawing, leadsTo } from "./machine.ts";
import { capacitiesOf } from "./programme.policy.ts";
import { keepFirstAgreement, keyFor, placed } from "./programme.testing.ts";
import { type Act, acts, type MembershipState, membershipStates, servingStates } from "./programme-limits.schema.ts";
import { moving, openStay, takeStep } from "./take-step.ts";

const world = await openWorld();
const peer = await world.person("peer");
const staff = {
  agent: await world.person("agent", "AGENT"),
  moderator: await world.person("moderator", "MODERATOR"),
  admin: await world.person("admin", "ADMIN"),
};
const editor = await world.person("editor", "EDITOR");
await keepFirstAgreement(world.as(system));
const why = "written down so that it can be read later";

type Person = Actor & { id: string };

/** The one command for each act, as the actor would call it. */
const commands: Record<
  Act,
  (actor: Actor, person: Person, stay: { id: string; version: number } | null) => Promise<unknown>
> = {
  PROPOSE: (actor, person, stay) => step(actor, person, stay, "PROPOSE"),
  NOMINATE: (actor, person) => callerOf(world.as(actor)).programme.nominate({ name: nameOf(person), reason: why }),
  INVITE: (actor, _person, stay) => decided(actor, stay, "INVITE"),
  WITHDRAW: (actor, person, stay) =>
    actor === system ? step(actor, person, stay, "WITHDRAW") : decided(actor, stay, "WITHDRAW"),
  DECLINE: (actor) => callerOf(world.as(actor)).programme.leave({}),
  AGREE: (actor) => callerOf(world.as(actor)).programme.agree({ version: 1 }),
  CONFIRM: async (actor, person, stay) => {
    // The key is the person's; whoever else acts has none.
    const proof = stay && actor === person ? keyFor(world, stay.id) : "not-a-key-that-we-ever-wrote";
    const consent = { userId: person.id, version: 1, locale: "en", at: world.now() };
    if (stay) await world.db.agreementConsent.create({ data: { ...consent, membershipId: stay.id } });
    return callerOf(world.as(actor)).programme.confirm({ proof });
  },
  LAPSE: (actor, person, stay) => step(actor, person, stay, "LAPSE"),
  CONSENT: (actor) => callerOf(world.as(actor)).programme.agree({ version: 1 }),
  FALL_DUE: (actor, person, stay) => step(actor, person, stay, "FALL_DUE"),
  RENEW: (actor, person, stay) =>
    actor === system
      ? step(actor, person, stay, "RENEW")
      : actor === person
        ? callerOf(world.as(actor)).programme.renew({})
        : decided(actor, stay, "RENEW"),
  RETIRE: (actor, person, stay) =>
    actor === system
      ? step(actor, person, stay, "RETIRE")
      : actor === person
        ? callerOf(world.as(actor)).programme.leave({})
        : decided(actor, stay, "RETIRE"),
  END: (actor, person, stay) =>
    actor === system
      ? step(actor, person, stay, "END")
      : actor === person
        ? callerOf(world.as(actor)).programme.leave({})
        : decided(actor, stay, "END"),
};

const nameOf = (actor: Actor) => ("name" in actor ? actor.name : "");
const decided = (
  actor: Actor,
  stay: { id: string; version: number } | null,
  act: "INVITE" | "WITHDRAW" | "RENEW" | "RETIRE" | "END",
) =>
  callerOf(world.as(actor)).programme.decide({
    membership: stay?.id ?? "00000000-0000-7000-8000-000000000000",
    version: stay?.version ?? 1,
    act,
    why,
  });

/** What jobs do: the step itself, in whatever capacity the actor has. */
async function step(actor: Actor, person: Person, _stay: unknown, act: Act): Promise<unknown> {
  const [as] = capacitiesOf(actor, person.id);
  if (!as) throw new Forbidden("nobody");
  const ctx = world.as(actor);
  return moving(ctx, async (writing) =>
    takeStep(ctx, writing, person.id, await openStay(writing.tx, person.id), { act, as }),
  );
}

let count = 0;

/** What the one click of leaving and the one button of agreeing mean in a state, instead of the act tried. */
function alsoMeant(state: MembershipState | null, act: Act, actor: Actor, person: Actor): Act {
  if (actor !== person) return act;
  if (act === "DECLINE" || act === "RETIRE" || act === "END") {
    if (state === "INVITED" || state === "AGREED") return "DECLINE";
    return state === "RENEWAL_DUE" ? "RETIRE" : "END";
  }
  if (act === "AGREE" || act === "CONSENT") return state === "INVITED" ? "AGREE" : "CONSENT";
  return act;
}

test("no state is reached by a way that is not in the table, whoever tries what from where", async () => {
  for (const from of [null, ...membershipStates]) {
    for (const act of acts) {
      for (const who of ["self", "peer", "agent", "moderator", "admin", "editor", "system"] as const) {
        count += 1;
        const person = await world.person(`p${count}`);
        const stay = from ? await placed(world, person.id, from) : null;
        // The limit of nominations is another test's matter.
        await world.db.nomination.deleteMany({ where: { byId: { in: [peer.id, editor.id] } } });
        const actor = { self: person, peer, editor, system, ...staff }[who];
        world.later({ minutes: 1 });
        const closed =
          stay && (await world.db.membership.findUniqueOrThrow({ where: { id: stay.id } })).endedAt !== null;
        const open = closed ? null : from;
        const meant = alsoMeant(open, act, actor, person);
        const as = capacitiesOf(actor, person.id)[0];
        const way = as ? leadsTo(open, meant, as) : "refused";
        await commands[act](actor, person, stay).catch((error: unknown) => {
          const cause = error instanceof Error ? (error.cause ?? error) : error;
          const known =
            [Conflict, Forbidden, NotFound].some((kind) => cause instanceof kind) || /invalid/.test(String(cause));
          assert.ok(known, `${from} ${act} ${who}: ${cause}`);
        });
        const rows = await world.db.membership.findMany({
          where: { userId: person.id },
          orderBy: { createdAt: "asc" },
        });
        const state = rows.at(-1)?.state ?? null;
        const allowed = [from, typeof way === "object" ? way.to : from];
        assert.ok(allowed.includes(state), `${from} --${act} by ${who}--> ${state}`);
        // Leaving and deciding work whenever the table says so; the others have requirements of their own.
        const free = [
          "WITHDRAW",
          "DECLINE",
          "AGREE",
          "CONFIRM",
          "NOMINATE",
          "END",
          "RETIRE",
          "FALL_DUE",
          "LAPSE",
          "PROPOSE",
        ];
        if (typeof way === "object" && free.includes(meant) && (who !== "peer" || act === "NOMINATE")) {
          assert.equal(state, way.to, `${from} --${act} by ${who}`);
        }
        const { isSuperUser } = await world.db.user.findUniqueOrThrow({ where: { id: person.id } });
        const grants = await world.db.roleGrant.count({
          where: { userId: person.id, role: "SUPER_USER", endedAt: null },
        });
        const serves = servingStates.some((one) => one === state);
        assert.equal(isSuperUser, serves, `${from} ${act} ${who}: the mark follows the state`);
        assert.equal(grants > 0, serves, `${from} ${act} ${who}: the role follows the state`);
      }
    }
  }
  assert.equal(count, 12 * 13 * 7);
});

test("the drawing in the documentation is the table", () => {
  const text = readFileSync(join(projectRoot, "server", "programme", "README.md"), "utf8");
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1];
  assert.equal(drawn, drawing());
});

test("a state cannot be written past the steps, and a step is never changed", async () => {
  const person = await world.person("sly");
  const { id } = await placed(world, person.id, "INVITED");
  await assert.rejects(
    world.db
      .$executeRaw`UPDATE "Membership" SET state = 'ACTIVE', since = now(), "termStart" = now(), "termEnd" = now() + interval '1 day' WHERE id = ${id}::uuid`,
    /by a step alone/,
  );
  await assert.rejects(
    world.db.$executeRaw`UPDATE "MembershipStep" SET "to" = 'ACTIVE' WHERE "membershipId" = ${id}::uuid`,
    /never changed/,
  );
});

test("of two who decide at once one does, and the other is told what was decided and by whom", async () => {
  for (let round = 0; round < 10; round += 1) {
    const person = await world.person(`wanted${round}`);
    const stay = await placed(world, person.id, "NOMINATED");
    world.later({ minutes: 1 });
    const results = await Promise.allSettled([
      decided(staff.moderator, stay, "INVITE"),
      decided(staff.admin, stay, "WITHDRAW"),
    ]);
    assert.deepEqual(results.map((result) => result.status).sort(), ["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    const cause: unknown = lost?.status === "rejected" ? lost.reason.cause : null;
    assert.ok(cause instanceof Conflict && cause.what === "membershipMoved");
    const { state } = await world.db.membership.findUniqueOrThrow({ where: { id: stay.id } });
    const winner = state === "INVITED" ? "Moderator" : "Admin";
    assert.deepEqual({ ...Object(cause.current), at: null }, { state, version: 2, by: winner, at: null });
  }
});
