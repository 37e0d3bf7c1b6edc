import assert from "node:assert/strict";
import { test } from "node:test";
import { extraField } from "../boards/boards.schema.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { joined, write } from "../platform/events/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { saveDraft } from "./drafts.ts";
import { askInput, commentInput, editPostInput, tagInput, titleInput } from "./topics.schema.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
await world.board("routers", { extraFields: [{ key: "device", label: "Device" }] });

/** A caller who has waited long enough to write again. */
const as = (actor: typeof jonas) => {
  world.later({ hours: 3 });
  return callerOf(world.as(actor));
};
const question = (body: string) => ({ board: "routers", title: "The router restarts at night", body, tags: ["wifi"] });
const ask = (body: string, over: object = {}) => as(jonas).topics.ask({ ...question(body), ...over });
const refused = (what: string) => (error: unknown) =>
  error instanceof Error && error.cause instanceof Invalid && error.cause.reason === what;
const times = (most: number, one: (nth: number) => string) =>
  Array.from({ length: most }, (_, nth) => one(nth)).join(" ");

/** Every way in which a text becomes a post, or the text of one. */
async function everyWay(body: string): Promise<(() => Promise<unknown>)[]> {
  const { topic, postId } = await ask("Every night at three it restarts.");
  const own = await as(marta).topics.answer({ topic, body: "Switch off the night update." });
  return [
    () => as(marta).topics.edit({ post: own.postId, version: 1, body }),
    () => ask(body),
    () => as(marta).topics.answer({ topic, body }),
    () => as(marta).topics.comment({ post: postId, body }),
  ];
}

test("DS-06 ten addresses and ten people may stand in a post, and no more, however it is written or changed", async () => {
  const link = (nth: number) => `https://shop-${nth}.example/a`;
  const person = (nth: number) => `@person${nth}`;
  for (const [one, code] of [
    [link, "tooManyLinks"],
    [person, "tooManyMentions"],
  ] as const) {
    for (const way of await everyWay(`See ${times(10, one)} and more.`)) await way();
    for (const way of await everyWay(`See ${times(11, one)} and more.`)) await assert.rejects(way, refused(code));
  }
});

test("DS-06 a post full of one name calls that person once, and of many names no more than ten people", async () => {
  const called = await Promise.all(Array.from({ length: 12 }, (_, nth) => world.person(`called${nth}`)));
  const agent = await world.person("tim", "AGENT");
  const { topic } = await ask("Who of you knows this one?");
  const body = `${"@called0 ".repeat(500)}${times(12, (nth) => `@called${nth}`)}`;
  await as(agent).topics.answer({ topic, body });
  await world.settle();
  const told = await world.db.notification.findMany({ where: { userId: { in: called.map(({ id }) => id) } } });
  assert.equal(new Set(told.map(({ userId }) => userId)).size, told.length);
  assert.ok(told.length >= 1 && told.length <= 10, String(told.length));
});

test("DS-02 a text is measured as it arrives, before what nobody sees is taken out of it", () => {
  const unseen = "\u200b".repeat(50_000);
  for (const [schema, text] of [
    [titleInput, "The router restarts at night"],
    [commentInput, "It does."],
    [askInput.shape.body, "Every night at three it restarts."],
    [editPostInput.shape.body, "Every night at four it restarts."],
    [tagInput, "wifi"],
  ] as const) {
    assert.equal(schema.parse(text).length > 0, true);
    assert.equal(schema.safeParse(text + unseen).success, false, text);
    assert.equal(schema.safeParse(text + " ".repeat(50_000)).success, false, text);
  }
  for (const schema of [titleInput, editPostInput.shape.body])
    assert.equal(schema.parse("The router\u200b restarts \u202eat night"), "The router restarts at night");
});

test("DS-03 a draft has an end, and its key a form", async () => {
  const save = (key: string, body: object) => as(jonas).topics.saveDraft({ key, sequence: 0, body });
  const code = { code: "BAD_REQUEST" };
  await assert.rejects(save("ask", { body: "x".repeat(100_000) }), code);
  await assert.rejects(save(`answer:${"1".repeat(1_000_000)}`, { body: "x" }), code);
  await assert.rejects(save("ask", { tags: Array.from({ length: 11 }, () => "wifi") }), code);
  await assert.rejects(
    save("ask", {
      fields: Object.fromEntries(
        times(21, String)
          .split(" ")
          .map((n) => [n, "x"]),
      ),
    }),
    code,
  );
  await assert.rejects(save("anything", { body: "x" }), code);
  assert.equal(await world.db.draft.count(), 0);
});

test("DS-03 nobody keeps more than a hundred drafts, also when all of them are sent at once", async () => {
  const save = (nth: number, sequence = 0) =>
    saveDraft(world.as(marta), { key: `answer:${nth}`, sequence, body: { body: "begun" } });
  for (let nth = 1; nth <= 99; nth++) await save(nth);
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  // The last free place is taken, and nobody else can see it yet.
  const last = write(world.as(marta), async (writing) => {
    await saveDraft(joined(world.as(marta), writing), { key: "answer:100", sequence: 0, body: { body: "begun" } });
    begin();
    await opened;
  });
  await begun;
  const others = Promise.allSettled([101, 102, 103].map((nth) => save(nth)));
  await Promise.race([others, new Promise((done) => setTimeout(done, 300))]);
  open();
  await last;
  for (const end of await others)
    assert.ok(end.status === "rejected" && end.reason instanceof Conflict && end.reason.what === "tooManyDrafts");
  assert.equal(await world.db.draft.count({ where: { userId: marta.id } }), 100);
  const [kept] = await world.db.draft.findMany({ where: { userId: marta.id } });
  assert.deepEqual(await save(Number(kept?.key.split(":")[1]), 1), { sequence: 2 });
});

test("IN-05 a question keeps the fields its board asks for, and nothing that somebody adds", async () => {
  const fields = { device: "Aurora 7", role: "ADMIN", isStaff: "true", constructor: "x", toString: "x" };
  const { topic } = await ask("Every night at four it restarts.", { fields });
  const row = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.deepEqual(row.fields, { device: "Aurora 7" });
});

test("IN-03 no board asks for a field by a name that every object has", () => {
  const named = (key: string) => extraField.safeParse({ key, label: "Device" }).success;
  assert.deepEqual(["device", "constructor", "prototype", "__proto__"].map(named), [true, false, false, false]);
});
