import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../../../app/_messages/catalogue.ts";
import { factsText } from "../../../app/_parts/log/fact-words.ts";
import { loggedIntegrations } from "../../integrations/logged-integrations.ts";
import { kudosSetting } from "../../kudos/kudos.setting.ts";
import { type Actor, isSignedIn, visitor } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { saveSetting } from "../../settings/index.ts";
import { openWorld } from "../../testing/world.ts";
import { actsElsewhere } from "./acts-elsewhere.ts";
import { logReactions } from "./index.ts";
import { loggedActs } from "./logged-acts.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const nadia = await world.person("nadia", "MODERATOR");
const ada = await world.person("ada", "ADMIN");
const agnes = await world.person("agnes", "AGENT");
await world.board("routers");
await world.board("printers");
await world.board("crew", { visibility: "STAFF" });
const idOf = async (slug: string) => (await world.db.board.findUniqueOrThrow({ where: { slug } })).id;
const cells = await world.person("cells");
/** The person as a moderator of one board alone. */
const keeping = (person: Actor, boardId: string): Actor =>
  isSignedIn(person) ? { ...person, grants: [{ role: "MODERATOR", boardId }] } : person;
const keeper = keeping(cells, await idOf("printers"));
const api = (actor: Actor) => callerOf(world.as(actor));

async function question(board: string, by: Actor = jonas) {
  world.later({ hours: 1 });
  const asking = { board, title: "Wi-Fi gone at night", body: "Around eight it is gone every day.", tags: ["wifi"] };
  return api(by).topics.ask(asking);
}

/** Acts in the log as somebody reads them, newest first. */
async function acts(actor: Actor, filter: object = {}): Promise<string[]> {
  await world.settle();
  return (await api(actor).log.lines({ ...filter, size: 100 })).rows.map((line) => line.act);
}

test("an act has one line with who, whom, why, before and after, however often its event is worked on", async () => {
  const { postId } = await question("routers");
  await api(nadia).topics.moderate({ post: postId, presence: "HIDDEN", reason: "Looks like advertising." });
  await world.settle();
  const event = await world.db.event.findFirstOrThrow({ where: { name: "post.taken" } });
  for (const reaction of logReactions.filter((one) => one.on === "post.taken")) {
    assert.equal(await reaction.run(world.as({ kind: "system" }), event), "already");
    await world.db.reactionRun.deleteMany({ where: { eventId: event.id, reaction: reaction.name } });
    await reaction.run(world.as({ kind: "system" }), event);
  }
  const { rows } = await api(nadia).log.lines({ act: "post.taken" });
  const [line] = rows;
  assert.equal(rows.length, 1);
  assert.deepEqual(
    { ...line, id: "", at: null },
    {
      id: "",
      at: null,
      act: "post.taken",
      subjectKind: "post",
      reason: "Looks like advertising.",
      category: null,
      before: { presence: "VISIBLE" },
      after: { presence: "HIDDEN" },
      actor: { name: "nadia", displayName: "Nadia", erased: false },
      member: { name: "jonas", displayName: "Jonas", erased: false },
      board: { slug: "routers", name: "routers" },
      topic: { number: 1, slug: "wi-fi-gone-at-night", title: "Wi-Fi gone at night" },
      post: 1,
    },
  );
});

test("what people do to what is their own is no act of moderation", async () => {
  const before = (await acts(ada)).length;
  const { topic, postId } = await question("routers");
  await api(jonas).topics.retag({ topic, tags: ["mesh"] });
  const source = await api(jonas).topics.source({ post: postId });
  await api(jonas).topics.edit({ post: postId, version: source.version, body: "Around nine it is gone every day." });
  await api(jonas).topics.delete({ post: postId });
  await api(jonas).topics.restore({ post: postId });
  assert.equal((await acts(ada)).length, before);
});

test("editing, tagging, closing, restoring and marking as a duplicate by others have their lines", async () => {
  const first = await question("routers");
  const { topic, postId } = await question("routers");
  await api(nadia).topics.retag({ topic, tags: ["mesh"] });
  const { version } = await api(nadia).topics.source({ post: postId });
  const body = "Around nine it is gone. (Name removed.)";
  await api(nadia).topics.edit({ post: postId, version, body, reason: "personal data" });
  await api(nadia).topics.lock({ topic, locked: true, reason: "Answered elsewhere" });
  await api(nadia).topics.markDuplicate({ topic, original: first.topic });
  await api(nadia).topics.markDuplicate({ topic, original: null });
  await world.settle();
  const { rows } = await api(nadia).log.lines({ size: 5 });
  const said = new Map(rows.map((row) => [`${row.act} ${row.after === null}`, row]));
  assert.deepEqual(said.get("topic.retagged false")?.before, { tags: ["wifi"] });
  assert.deepEqual(said.get("topic.retagged false")?.after, { tags: ["mesh"] });
  assert.equal(said.get("post.edited false")?.reason, "personal data");
  assert.ok(!JSON.stringify(said.get("post.edited false")).includes("Around"), "texts stand in no line");
  assert.equal(said.get("topic.locked false")?.reason, "Answered elsewhere");
  assert.deepEqual(said.get("topic.markedDuplicate false")?.after, { original: first.topic });
  assert.deepEqual(said.get("topic.markedDuplicate true")?.before, { original: first.topic });
});

test("administration is logged with before and after: roles, settings, boards", async () => {
  await api(ada).users.grantRole({ name: "marta", role: "MODERATOR", board: "routers" });
  await saveSetting(world.as(ada), kudosSetting, { ...kudosSetting.defaults, perDay: 20 });
  await api(ada).boards.archive({ slug: "printers", archived: true });
  world.later({ minutes: 1 });
  await api(ada).boards.archive({ slug: "printers", archived: false });
  await world.settle();
  const { rows } = await api(ada).log.lines({ actor: "ada" });
  const role = rows.find((row) => row.act === "user.role-granted");
  assert.deepEqual(role?.after, { role: "MODERATOR", board: "routers" });
  const setting = rows.find((row) => row.act === "setting.changed");
  assert.deepEqual(
    [setting?.before, setting?.after],
    [
      { setting: "kudos", perDay: 50 },
      { setting: "kudos", perDay: 20 },
    ],
  );
  const board = rows.find((row) => row.act === "board.saved");
  assert.deepEqual([board?.before, board?.after], [{ archived: "yes" }, { archived: "no" }]);
});

test("keys and webhooks have lines for admins alone, without secrets and addresses", async () => {
  const url = "https://tickets.example.com/hook";
  const hook = { name: "Tickets", url, scope: "PUBLIC", events: ["article.published"] } as const;
  const key = await api(ada).integrations.createKey({ name: "Phone line", scope: "STAFF", days: 30 });
  const { id, secret } = await api(ada).integrations.createWebhook({ ...hook, events: [...hook.events] });
  await api(ada).integrations.pauseWebhook({ webhook: id, paused: true });
  await api(ada).integrations.removeWebhook({ webhook: id });
  await api(ada).integrations.revokeKey({ key: key.id });
  await world.settle();
  const names = ["api-key.created", "webhook.saved", "webhook.paused", "webhook.removed", "api-key.revoked"];
  const lines = await world.db.moderationAction.findMany({ where: { act: { in: names } } });
  assert.deepEqual(lines.map((line) => line.act).sort(), names.sort());
  assert.deepEqual(lines.find((line) => line.act === "api-key.created")?.after, { key: "Phone line", scope: "STAFF" });
  for (const hidden of [secret, key.secret, "tickets.example.com"]) assert.ok(!JSON.stringify(lines).includes(hidden));
  const [all, fewer] = [await acts(ada), await acts(nadia)];
  assert.ok(names.every((name) => all.includes(name) && !fewer.includes(name)));
  assert.ok(!(await api(nadia).log.acts()).includes("webhook.saved"));
});

test("AZ-12 admins read every line, moderators those of their boards, nobody else knows of a log", async () => {
  const crew = await question("crew", agnes);
  await api(ada).topics.lock({ topic: crew.topic, locked: true, reason: "crew only" });
  const printers = await question("printers");
  await api(keeper).topics.lock({ topic: printers.topic, locked: true, reason: "" });
  assert.ok((await acts(ada)).includes("user.role-granted"));
  assert.ok(!(await acts(nadia)).includes("user.role-granted"), "administration is read by admins");
  assert.deepEqual(await acts(keeper), ["topic.locked"]);
  assert.deepEqual(await acts(keeper, { board: "routers" }), []);
  const crewKeeper = keeping(marta, await idOf("crew"));
  assert.deepEqual(await acts(crewKeeper), [], "no access means no access, also to moderate");
  for (const actor of [visitor, jonas, agnes])
    await assert.rejects(acts(actor), (error: Error) => error.cause instanceof NotFound);
});

test("lines are found by who, whom, act, board and days, and read page by page", async () => {
  const day = world.now().toISOString().slice(0, 10);
  assert.deepEqual(new Set(await acts(ada, { actor: "ada", board: "crew" })), new Set(["topic.locked"]));
  assert.ok((await acts(ada, { member: "marta" })).every((act) => act === "user.role-granted"));
  assert.deepEqual(await acts(ada, { from: day, until: "2020-01-01" }), []);
  assert.ok((await acts(ada, { from: "2026-01-01", until: day })).length > 5);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof api>["log"]["lines"]>> = await api(ada).log.lines({
      cursor,
      size: 3,
    });
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(seen.length, await world.db.moderationAction.count());
});

test("a line outlives the people in it, whose names are gone", async () => {
  await world.db.user.update({
    where: { name: "marta" },
    data: { erasedAt: world.now(), displayName: "former-member-1" },
  });
  const { rows } = await api(ada).log.lines({ member: "marta" });
  assert.deepEqual(rows[0]?.member, { name: "marta", displayName: "former-member-1", erased: true });
  await assert.rejects(
    world.db.$executeRaw`UPDATE "ModerationAction" SET reason = 'none'`,
    /neither changed nor deleted/,
  );
  await assert.rejects(world.db.$executeRaw`DELETE FROM "ModerationAction"`, /neither changed nor deleted/);
});

test("the public part is closed until switched on, and then names nobody", async () => {
  await assert.rejects(api(visitor).log.open());
  const ctx = { ...world.as(visitor), settings: new Map([["moderation.log", { public: true }]]) };
  const open = await callerOf(ctx).log.open();
  assert.ok(open.figures.some((figure) => figure.act === "topic.locked" && figure.count >= 3));
  assert.ok(!open.figures.some((figure) => figure.act === "user.role-granted"));
  const text = JSON.stringify(open);
  for (const private_ of ["nadia", "jonas", "advertising", "Wi-Fi", "routers", "crew"])
    assert.ok(!text.includes(private_));
});

test("no code is left in what a reader sees of a line", async () => {
  for (const { act, before, after } of await world.db.moderationAction.findMany())
    for (const locale of ["en", "de"] as const)
      for (const facts of [before, after])
        assert.doesNotMatch(factsText(locale, Object(facts)), /\b[A-Z]{2,}(?:_[A-Z]+)*\b|undefined/, act);
});

test("every act stands in the table once, and has words in every language", () => {
  const names = [...loggedActs.map((act) => act.name), ...actsElsewhere];
  assert.deepEqual(
    loggedIntegrations.map((act) => act.name),
    actsElsewhere,
  );
  assert.ok(loggedIntegrations.every((act) => act.adminsOnly));
  assert.equal(new Set(names).size, names.length);
  const words: Record<string, string> = catalogue.en.log;
  assert.deepEqual(
    names.filter((name) => !words[`act_${name}`]),
    [],
  );
});
