import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../platform/authorize/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { openWorld } from "../testing/world.ts";
import { replyInput } from "./desk.schema.ts";
import { fillReply } from "./fill-reply.ts";
import { fillPlaceholders, placeholdersIn, unknownPlaceholder } from "./placeholders.schema.ts";
import { preview } from "./preview.query.ts";
import { recordUse } from "./record-use.ts";
import { replyList } from "./replies.query.ts";
import { removeReply, saveReply } from "./save-reply.ts";
import { searchDesk } from "./search-desk.query.ts";
import { keepOnShelf, pin } from "./shelf.ts";

const world = await openWorld();
const tim = await world.person("tim", "AGENT");
const ina = await world.person("ina", "AGENT");
const ada = await world.person("ada", "EDITOR");
const jonas = await world.person("jonas");

const write = (actor: Actor, markdown: string, over: object = {}) =>
  saveReply(world.as(actor), null, replyInput.parse({ title: "Restart the modem", markdown, ...over }));
const search = (actor: Actor, query: string, kind: "all" | "replies" = "all") =>
  searchDesk(world.as(actor), { query, kind });
const replies = async (actor: Actor, query: string) =>
  (await search(actor, query)).groups.find((group) => group.name === "replies")?.hits.map((hit) => hit.number) ?? [];

const own = await write(tim, "Hello {{customer}}, please restart the modem. Kind regards, {{ agent }}");
const team = await write(tim, "Schalten Sie die Übertragung ab: {{link}}", {
  title: "Übertragung abschalten",
  locale: "de",
  shared: true,
});

test("placeholders are found once each, whatever their spaces and letters", () => {
  assert.deepEqual(placeholdersIn("{{customer}} {{ Agent }} {{customer}}"), ["customer", "agent"]);
  assert.equal(unknownPlaceholder("{{customer}} and {{ kunde }}"), "kunde");
  assert.equal(unknownPlaceholder("{{}}"), "");
  assert.equal(unknownPlaceholder("{ {customer} } and {{agent}}"), null);
  assert.equal(fillPlaceholders("{{customer}}, {{link}}", { customer: "Ms $& Ritter" }), "Ms $& Ritter, {{link}}");
});

test("an unknown placeholder is refused beside the field it stands in, and named", async () => {
  for (const [field, over] of [
    ["markdown", { markdown: "Hello {{customr}}, good day." }],
    ["title", { title: "For {{customr}}" }],
  ] as const) {
    await assert.rejects(write(tim, "Hello, good day.", over), (error) => {
      assert.ok(error instanceof Invalid);
      assert.deepEqual([error.field, error.reason, error.values], [field, "unknownPlaceholder", { name: "customr" }]);
      return true;
    });
  }
});

test("one's own replies are found by oneself, the team's by everybody on the desk", async () => {
  assert.deepEqual(await replies(tim, "modem rest"), [own.number]);
  assert.deepEqual(await replies(ina, "modem"), []);
  assert.deepEqual(await replies(ina, "uebertragung"), [team.number]);
  assert.deepEqual(await replies(ina, "uebertragung is:solved"), []);
  const shown = await search(ina, "übertragung", "replies");
  assert.equal(shown.facets.replies, 1);
  const [hit] = shown.groups[0]?.hits ?? [];
  assert.deepEqual(hit?.why, ["title", "solution"]);
  assert.equal(hit?.title.find((part) => part.mark)?.text, "Übertragung");
});

test("a reply is copied with everything filled in, in three forms", async () => {
  const values = { number: own.number, customer: "Ms *Ritter*", case: "", link: "" };
  const filled = await fillReply(world.as(tim), values);
  assert.equal(filled.text, "Hello Ms *Ritter*, please restart the modem. Kind regards, Tim");
  assert.equal(filled.markdown, "Hello Ms \\*Ritter\\*, please restart the modem. Kind regards, Tim");
  assert.equal(filled.html, "<p>Hello Ms *Ritter*, please restart the modem. Kind regards, Tim</p>");
});

test("the lines of a reply stay as they were typed where it is copied as text", async () => {
  const typed = "Hello {{customer}},\n\nplease do this:\n\n- switch it off\n- wait\n\nKind regards\n{{agent}}\nSupport";
  const { number } = await write(tim, typed, { title: "Switch it off" });
  const { text, html } = await fillReply(world.as(tim), { number, customer: "Ms Ritter", case: "", link: "" });
  assert.equal(text, typed.replace("{{customer}}", "Ms Ritter").replace("{{agent}}", "Tim"));
  assert.match(html, /Kind regards\nTim\nSupport/);
});

test("a placeholder left empty, and a link that is none, are refused beside their field", async () => {
  const fill = (over: object) =>
    fillReply(world.as(tim), { number: team.number, customer: "", case: "", link: "", ...over });
  const at = (field: string, reason: string) => (error: unknown) =>
    error instanceof Invalid && error.field === field && error.reason === reason;
  await assert.rejects(fill({}), at("link", "placeholderMissing"));
  await assert.rejects(fill({ link: "javascript:alert(1)" }), at("link", "noAddress"));
  await assert.rejects(fill({ number: own.number }), at("customer", "placeholderMissing"));
  assert.match((await fill({ link: "/kb/a/1/x" })).html, /href="http[^"]+\/kb\/a\/1\/x"/);
});

test("XS-01 a customer's name stays text in what is copied", async () => {
  const values = { number: own.number, customer: "<img src=x onerror=alert(1)> [a](javascript:b)", case: "", link: "" };
  const filled = await fillReply(world.as(tim), values);
  assert.doesNotMatch(filled.html, /<img|href/);
});

test("colleagues change only their own replies; editors look after the team's; private ones do not exist for others", async () => {
  const input = replyInput.parse({ title: "Another title", markdown: "Another text", shared: true });
  await assert.rejects(saveReply(world.as(ina), own.number, input), NotFound);
  await assert.rejects(preview(world.as(ada), { kind: "reply", number: own.number }), NotFound);
  await assert.rejects(saveReply(world.as(ina), team.number, input), Forbidden);
  await assert.rejects(removeReply(world.as(ina), { number: team.number }), Forbidden);
  const made = await write(tim, "For the team", { shared: true });
  await saveReply(world.as(ada), made.number, input);
  assert.equal((await replyList(world.as(ina))).find((row) => row.number === made.number)?.title, "Another title");
  await removeReply(world.as(ada), made);
  await assert.rejects(preview(world.as(tim), { kind: "reply", number: made.number }), NotFound);
});

test("AZ-27 canned replies do not exist for others than staff", async () => {
  for (const actor of [visitor, jonas]) {
    await assert.rejects(replyList(world.as(actor)), NotFound);
    await assert.rejects(write(actor, "Some text"), NotFound);
    await assert.rejects(search(actor, "modem"), NotFound);
    await assert.rejects(
      fillReply(world.as(actor), { number: team.number, customer: "", case: "", link: "" }),
      NotFound,
    );
    await assert.rejects(pin(world.as(actor), { kind: "reply", number: team.number, on: true }), NotFound);
  }
});

test("a use of a reply counts once per person and case", async () => {
  const use = (actor: Actor, name: string) =>
    recordUse(world.as(actor), { kind: "reply", number: team.number, case: name });
  assert.deepEqual(await use(tim, "A-1"), { counted: true, used: 1 });
  assert.deepEqual(await use(tim, "A-1"), { counted: false, used: 1 });
  assert.deepEqual(await use(ina, "A-1"), { counted: true, used: 2 });
});

test("an empty search shows what was pinned above what was used last", async () => {
  const thing = (number: number) => ({ kind: "reply" as const, number });
  await keepOnShelf(world.as(tim), thing(own.number));
  await pin(world.as(tim), { ...thing(team.number), on: true });
  const groups = async () =>
    (await search(tim, "")).groups.map((group) => [group.name, group.hits.map((hit) => hit.number)]);
  assert.deepEqual(await groups(), [
    ["pinned", [team.number]],
    ["recent", [own.number]],
  ]);
  assert.deepEqual((await search(tim, "modem")).pinned, [`reply${team.number}`]);
  await pin(world.as(tim), { ...thing(team.number), on: false });
  assert.deepEqual(
    (await groups()).map(([name]) => name),
    ["recent"],
  );
  assert.deepEqual((await search(ina, "")).groups, []);
});
