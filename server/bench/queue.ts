import { listItemsSql } from "../moderation/queue/list-items.query.ts";
import { listItemsInput } from "../moderation/queue/queue.schema.ts";
import { contextOf, type Staff } from "../platform/authorize/index.ts";
import { db } from "../platform/db/client.ts";
import { callerOf } from "../router.ts";
import { signedInMembers } from "./members.ts";
import type { Figures, Stage } from "./stage.ts";

/** Open items, and how many of them wait on posts. */
const ITEMS = 20_000;
/** How often each thing is asked for. */
const ROUNDS = 40;

/** How long the review queue takes with 20,000 open items: the procedures, the page, and whether the list walks its index. */
export async function queue(stage: Stage): Promise<Figures> {
  await fill();
  const [cookie = ""] = await signedInMembers(1);
  const moderator = await db().user.findUniqueOrThrow({ where: { name: "bench-0" } });
  await db().user.update({ where: { id: moderator.id }, data: { isStaff: true } });
  await db().roleGrant.create({ data: { userId: moderator.id, role: "MODERATOR" } });
  const { id, name, displayName, createdAt, rank, trustLevel } = moderator;
  const actor: Staff = {
    ...{ kind: "staff", id, name, displayName, createdAt, rank, trustLevel, confirmed: true, sessionId: null },
    ...{ locale: "en", timeZone: "UTC", acceptances: {}, rights: [], expertOn: [] },
    grants: [{ role: "MODERATOR", boardId: null }],
    silencedUntil: null,
    warned: false,
  };
  const ctx = contextOf(actor);
  const api = callerOf(ctx).queue;
  const first = await api.list({});
  const item = first.rows[0]?.id ?? "";
  const deep = await cursorAfter((cursor) => api.list({ cursor, size: 100 }), 50);
  const page = () =>
    fetch(`${stage.url}/review`, { headers: { cookie, "x-forwarded-for": "198.51.100.9" } }).then(async (answer) => {
      if (answer.status !== 200) throw new Error(`The queue answered ${answer.status}.`);
      await answer.text();
    });
  const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${listItemsSql(ctx, listItemsInput.parse({}))}`;
  const lines = plan.map((row) => row["QUERY PLAN"]);
  return {
    "open items": await db().reviewItem.count({ where: { decidedAt: null } }),
    ...(await timed("list, first page", () => api.list({}))),
    ...(await timed("list, page 51 of 100 each", () => api.list({ cursor: deep, size: 100 }))),
    ...(await timed("list of one kind", () => api.list({ kind: "WORD_HIT" }))),
    ...(await timed("counts", () => api.counts())),
    ...(await timed("item", () => api.item({ item }))),
    ...(await timed("page /review over HTTP", page)),
    "plan uses": lines.find((line) => /Index Scan.*ReviewItem/.test(line))?.trim() ?? "no index",
    "plan reads all items": lines.some((line) => /Seq Scan on "ReviewItem"/.test(line)) ? "yes" : "no",
  };
}

/** As many more answers, copies of those of the demo community, and an item about each, opened over two days. */
async function fill(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Post" ("topicId", number, kind, "authorId", markdown, html, "rendererVersion")
    SELECT p."topicId", 1000 + n, 'ANSWER', p."authorId", p.markdown, p.html, p."rendererVersion"
    FROM generate_series(1, ${ITEMS}::int) n
    JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS total FROM "Post") p
      ON p.place = 1 + (n - 1) % p.total`;
  await db().$executeRaw`
    INSERT INTO "ReviewItem" (kind, "subjectKind", "subjectId", "boardId", "topicId", "authorId", score, urgent, "openedAt", "dueAt")
    SELECT (ARRAY['FLAGS', 'WORD_HIT', 'SUSPECTED_SPAM', 'FIRST_POST']::"ReviewKind"[])[1 + p.n % 4], 'post', p.id, t."boardId",
      t.id, p."authorId", p.n % 9, p.n % 50 = 0, now() - p.n * interval '8 seconds', now() + (10000 - p.n) * interval '8 seconds'
    FROM (SELECT *, row_number() OVER (ORDER BY id)::int AS n FROM "Post" WHERE number > 1000) p
    JOIN "Topic" t ON t.id = p."topicId"`;
  await db().$executeRawUnsafe(`ANALYZE "ReviewItem", "Post"`);
}

async function cursorAfter(ask: (cursor: string | null) => Promise<{ next: string | null }>, pages: number) {
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) cursor = (await ask(cursor)).next ?? cursor;
  return cursor;
}

/** Median and 95th percentile in milliseconds, after three tries that warm up. */
async function timed(what: string, act: () => Promise<unknown>): Promise<Figures> {
  const times: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const started = performance.now();
    await act();
    if (round >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  return { [`${what}: median`]: at(0.5), [`${what}: p95`]: at(0.95) };
}
