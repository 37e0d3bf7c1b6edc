import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { type Answer, startFront, type Wish } from "../../testing/front.ts";
import { openWorld } from "../../testing/world.ts";
import type { KeyScope } from "../integrations.schema.ts";
import { createKey, revokeKey } from "../keys/create-key.ts";
import { keyList } from "../keys/keys.query.ts";
import { answeringRest } from "./answer-rest.ts";
import { apiArticle, errorAnswer, listAnswer, searchAnswer } from "./rest.schema.ts";

const world = await openWorld();
// Keys are asked for with the clock of the wall, over a real socket.
world.later({ minutes: Math.round((Date.now() - world.now().getTime()) / 60_000) });
const ada = await world.person("ada", "ADMIN");
const eva = await world.person("eva", "EDITOR");
const tim = await world.person("tim", "AGENT");
await world.board("office", { visibility: "STAFF" });
const front = await startFront({
  handler: answeringRest((_, response) => {
    response.writeHead(404);
    response.end();
  }),
});
after(() => front[Symbol.asyncDispose]());

const as = (actor: Actor) => callerOf(world.as(actor));
for (const [slug, visibility] of [
  ["wifi", "PUBLIC"],
  ["readers", "MEMBERS"],
  ["handbook", "STAFF"],
] as const) {
  await as(eva).knowledge.saveSection({ section: { slug, name: `Section ${slug}`, visibility } });
}
async function published(section: string, visibility: KeyScope, word: string): Promise<number> {
  const markdown = `Hold the button, ${word}. See [more](/kb) and wait.`;
  const { number } = await as(tim).knowledge.create({ title: `About ${word}`, markdown, section, visibility });
  await as(tim).knowledge.submit({ number });
  await as(eva).knowledge.publish({ number, version: 1 });
  await world.settle();
  return number;
}
const open = await published("wifi", "PUBLIC", "openword");
const readers = await published("readers", "MEMBERS", "readersword");
const inside = await published("handbook", "STAFF", "insideword");
await as(tim).topics.ask({
  board: "office",
  title: "What is insideword for",
  body: "Only for us, insideword.",
  tags: ["x1"],
});
await world.settle();

const secrets = {
  PUBLIC: await createKey(world.as(ada), { name: "Help centre", scope: "PUBLIC", days: 365 }),
  MEMBERS: await createKey(world.as(ada), { name: "App", scope: "MEMBERS", days: 365 }),
  STAFF: await createKey(world.as(ada), { name: "Tickets", scope: "STAFF", days: 365 }),
};
const ask = (path: string, secret: string, wish: Wish = {}) =>
  front.ask(`/api/v1/${path}`, { ...wish, headers: { authorization: `Bearer ${secret}`, ...wish.headers } });
const list = async (scope: KeyScope, query = "") => {
  const answer = await ask(`articles${query}`, secrets[scope].secret);
  assert.equal(answer.status, 200, answer.text);
  return listAnswer.parse(JSON.parse(answer.text));
};
const numbers = async (scope: KeyScope, query = "") =>
  (await list(scope, query)).articles.map((article) => article.number).sort((a, b) => a - b);
const refusal = (answer: Answer) => errorAnswer.parse(JSON.parse(answer.text)).error;

test("a key reads the published articles of its audience, as the description says", async () => {
  assert.deepEqual(await numbers("PUBLIC"), [open]);
  assert.deepEqual(await numbers("MEMBERS"), [open, readers]);
  assert.deepEqual(await numbers("STAFF"), [open, readers, inside]);
  const one = apiArticle.parse(JSON.parse((await ask(`articles/${open}`, secrets.PUBLIC.secret)).text));
  assert.equal(one.url, `http://localhost:3000/kb/a/${open}/about-openword`);
  assert.match(one.markdown, /Hold the button/);
  assert.match(one.html, /href="http:\/\/localhost:3000\/kb"/);
  assert.deepEqual(one.section, { slug: "wifi", name: "Section wifi" });
});

test("AZ-01 nothing beyond its audience reaches a key, by no address and no question", async () => {
  for (const [scope, words] of [
    ["PUBLIC", ["readersword", "insideword"]],
    ["MEMBERS", ["insideword"]],
  ] as const) {
    const { secret } = secrets[scope];
    const hidden = scope === "PUBLIC" ? [readers, inside] : [inside];
    for (const word of words) {
      for (const path of [
        "articles",
        "articles?since=2000-01-01T00:00:00Z",
        `search?q=${word}`,
        `search?q=${word}&kind=staff`,
        "search?q=button",
      ]) {
        const { text } = await ask(path, secret);
        assert.doesNotMatch(text, new RegExp(word), `${scope} ${path}`);
      }
    }
    const unknown = (await ask("articles/999999", secret)).text;
    for (const number of hidden) {
      const answer = await ask(`articles/${number}`, secret);
      assert.deepEqual([answer.status, answer.text], [404, unknown]);
    }
  }
  assert.match((await ask("search?q=insideword", secrets.STAFF.secret)).text, /insideword/);
});

test("search answers with complete addresses, page by page", async () => {
  const first = searchAnswer.parse(JSON.parse((await ask("search?q=button&size=2", secrets.STAFF.secret)).text));
  assert.equal(first.hits.length, 2);
  assert.ok(first.next);
  const second = searchAnswer.parse(
    JSON.parse((await ask(`search?q=button&size=2&cursor=${first.next}`, secrets.STAFF.secret)).text),
  );
  const all = [...first.hits, ...second.hits].map((hit) => hit.url);
  assert.deepEqual([all.length, new Set(all).size], [3, 3]);
});

test("who knows an answer already is told that nothing changed", async () => {
  const { secret } = secrets.PUBLIC;
  const first = await ask("articles", secret);
  const again = await ask("articles", secret, { headers: { "if-none-match": first.headers.etag } });
  assert.deepEqual([again.status, again.text], [304, ""]);
  const head = await ask("articles", secret, { method: "HEAD" });
  assert.deepEqual([head.status, head.text, head.headers.etag], [200, "", first.headers.etag]);
  await world.db.article.update({ where: { number: open }, data: { validFor: "version 5" } });
  assert.equal((await ask("articles", secret, { headers: { "if-none-match": first.headers.etag } })).status, 200);
});

test("all pages together hold every article once", async () => {
  const seen: number[] = [];
  let cursor = "";
  for (let page = 0; page < 4; page++) {
    const answer = await list("STAFF", `?size=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...answer.articles.map((article) => article.number));
    if (!answer.next) break;
    cursor = answer.next;
  }
  assert.deepEqual(
    seen.sort((a, b) => a - b),
    [open, readers, inside],
  );
});

test("asking what changed since tells what has to be forgotten, and each audience only of what it saw", async () => {
  const { until } = await list("STAFF");
  const since = `?since=${encodeURIComponent(until ?? "")}`;
  const later = await published("wifi", "PUBLIC", "laterword");
  const closed = await published("wifi", "PUBLIC", "closedword");
  await as(eva).knowledge.retire({ number: later, reason: "no such model any more" });
  await as(eva).knowledge.retire({ number: inside, reason: "no such model any more" });
  await world.db.article.update({ where: { number: closed }, data: { visibility: "STAFF" } });
  const removed = async (scope: KeyScope) =>
    (await list(scope, since)).removed.map((one) => one.number).sort((a, b) => a - b);
  assert.deepEqual(
    await removed("PUBLIC"),
    [later, closed].sort((a, b) => a - b),
  );
  assert.deepEqual(
    await removed("MEMBERS"),
    [later, closed].sort((a, b) => a - b),
  );
  assert.deepEqual(
    await removed("STAFF"),
    [inside, later].sort((a, b) => a - b),
  );
  assert.ok((await numbers("STAFF", since)).includes(closed));
  await world.db.article.delete({ where: { number: closed } });
  assert.ok((await removed("STAFF")).includes(closed));
  assert.deepEqual((await list("PUBLIC")).removed, []);
});

test("a change that readers do not see is no change for other systems", async () => {
  const { until } = await list("PUBLIC");
  await as(tim).knowledge.save({
    number: open,
    version: 1,
    title: "A draft of a draft",
    markdown: "This is written and not published yet.",
    section: "wifi",
    validFor: "version 5",
  });
  assert.equal((await list("PUBLIC")).until, until);
});

test("what is wrong is said in the five kinds, with the field named", async () => {
  const { secret } = secrets.PUBLIC;
  for (const [path, status, kind, field] of [
    ["articles?size=1000", 400, "Invalid", "size"],
    ["articles?since=yesterday", 400, "Invalid", "since"],
    ["articles?limit=5", 400, "Invalid", "limit"],
    ["search", 400, "Invalid", "q"],
    ["articles/0", 404, "NotFound", undefined],
    ["nothing", 404, "NotFound", undefined],
  ] as const) {
    const answer = await ask(path, secret);
    const error = refusal(answer);
    assert.deepEqual([answer.status, error.kind, error.field], [status, kind, field], path);
  }
  const posted = await ask("articles", secret, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  assert.equal(posted.status, 405);
});

test("without a key, with a wrong one, or with a cookie instead, nothing is answered", async () => {
  for (const headers of [
    {},
    { authorization: "Bearer kdg_wrong" },
    { authorization: `Bearer kdg_${"A".repeat(43)}` },
    { cookie: "kundig.session=x" },
  ]) {
    const answer = await front.ask("/api/v1/articles", { headers });
    assert.equal(answer.status, 401);
    assert.equal(refusal(answer).kind, "Forbidden");
  }
});

test("the description can be read without a key and is made of the same schemas", async () => {
  const answer = await front.ask("/api/v1/openapi.json");
  assert.equal(answer.status, 200);
  const { openapi, paths } = JSON.parse(answer.text);
  assert.equal(openapi, "3.1.0");
  assert.deepEqual(Object.keys(paths), ["/articles", "/articles/{number}", "/search"]);
  const names = paths["/articles"].get.parameters.map((one: { name: string }) => one.name);
  assert.deepEqual(names, ["since", "cursor", "size"]);
});

test("SE-02 a revoked key is dead at once, and its secret stands nowhere", async () => {
  const { id, secret } = await createKey(world.as(ada), { name: "Short", scope: "STAFF", days: 1 });
  assert.equal((await ask("articles", secret)).status, 200);
  const rows = await world.db.apiKey.findMany();
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret));
  assert.ok((await keyList(world.as(ada))).find((key) => key.id === id)?.lastUsedAt);
  await revokeKey(world.as(ada), id);
  assert.equal((await ask("articles", secret)).status, 401);
  assert.equal((await keyList(world.as(ada))).find((key) => key.id === id)?.dead, "revoked");
});

test("PE-10 a key dies with its owner's rights: role ended, suspended, erased, expired, or unused for half a year", async () => {
  const boss = await world.person("boss", "ADMIN");
  const { id, secret } = await createKey(world.as(boss), { name: "Theirs", scope: "PUBLIC", days: 30 });
  const status = async () => (await ask("articles", secret)).status;
  assert.equal(await status(), 200);
  const user = { where: { id: boss.id } };
  const key = { where: { id } };
  for (const [spoil, mend] of [
    [
      () => world.db.roleGrant.updateMany({ where: { userId: boss.id }, data: { endedAt: new Date() } }),
      () => world.db.roleGrant.updateMany({ where: { userId: boss.id }, data: { endedAt: null } }),
    ],
    [
      () => world.db.user.update({ ...user, data: { suspendedUntil: new Date(Date.now() + 60_000) } }),
      () => world.db.user.update({ ...user, data: { suspendedUntil: null } }),
    ],
    [
      () => world.db.apiKey.update({ ...key, data: { expiresAt: new Date(0) } }),
      () => world.db.apiKey.update({ ...key, data: { expiresAt: new Date(Date.now() + 60_000) } }),
    ],
    [
      () => world.db.apiKey.update({ ...key, data: { lastUsedAt: new Date(Date.now() - 181 * 86_400_000) } }),
      () => world.db.apiKey.update({ ...key, data: { lastUsedAt: new Date() } }),
    ],
  ] as const) {
    await spoil();
    assert.equal(await status(), 401);
    await mend();
    assert.equal(await status(), 200);
  }
  await world.db.user.update({ ...user, data: { erasedAt: new Date() } });
  assert.equal(await status(), 401);
});

test("RL-01 a key that asks without end is told until when to wait; others go on", async () => {
  const { secret } = await createKey(world.as(ada), { name: "Busy", scope: "PUBLIC", days: 1 });
  const answers = [await ask("articles/999999", secret)];
  // Every half second another one is allowed, so a slow machine may ask more often before it is refused.
  while (answers.at(-1)?.status === 404 && answers.length < 2_000) answers.push(await ask("articles/999999", secret));
  assert.equal(answers.filter((answer) => answer.status === 404).length >= 120, true);
  const refused = answers.find((answer) => answer.status === 429);
  assert.ok(refused?.headers["retry-after"]);
  assert.equal(refusal(refused).kind, "TooMany");
  assert.ok(refusal(refused).until);
  assert.equal((await ask("articles", secrets.PUBLIC.secret)).status, 200);
});

test("keys are arranged by admins only and are seen once", async () => {
  for (const actor of [tim, eva]) {
    await assert.rejects(createKey(world.as(actor), { name: "Mine", scope: "PUBLIC", days: 1 }), NotFound);
    await assert.rejects(keyList(world.as(actor)), NotFound);
    await assert.rejects(revokeKey(world.as(actor), secrets.PUBLIC.id), NotFound);
  }
  assert.doesNotMatch(JSON.stringify(await keyList(world.as(ada))), new RegExp(secrets.PUBLIC.secret.slice(8)));
});
