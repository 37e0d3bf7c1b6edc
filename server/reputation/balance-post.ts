import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Writing } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { type ExpectedLine, expectedLines } from "./expected-lines.query.ts";
import { reputationSetting } from "./reputation.setting.ts";
import { bookLine, undoLine } from "./write-line.ts";

/**
 * Brings the ledger in line with the facts of one post: books what is missing and takes back what no longer holds.
 * It asks what is true now, not what the event said, so the order in which reactions run does not matter.
 */
export async function balancePost(ctx: Ctx, writing: Writing, postId: string, eventId: string): Promise<void> {
  const { tx, touch } = writing;
  const [place] = await tx.$queryRaw<{ topicId: string; boardId: string }[]>`
    SELECT t.id AS "topicId", t."boardId" FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
    WHERE p.id = ${postId}::uuid FOR UPDATE OF p`;
  if (!place) return;
  const expected = await expectedLines(tx, Prisma.sql`p.id = ${postId}::uuid`);
  const open = await tx.reputationEntry.findMany({
    where: { postId, undone: false, undoes: null, reason: { not: "IMPORTED_SCORE" } },
    select: { id: true, userId: true, reason: true, points: true, nominal: true, fromId: true },
  });
  const key = (line: Pick<ExpectedLine, "userId" | "fromId"> & { reason: string }) =>
    `${line.userId} ${line.reason} ${line.fromId ?? ""}`;
  const wanted = new Map(expected.map((line) => [key(line), line]));
  const weights = setting(ctx, reputationSetting);
  const held = new Set<string>();
  const people = new Set<string>();
  for (const line of open) {
    held.add(key(line));
    if (wanted.has(key(line))) continue;
    await undoLine(ctx, tx, line, { ...place, postId, eventId });
    people.add(line.userId);
  }
  for (const [name, line] of wanted) {
    if (held.has(name)) continue;
    await bookLine(ctx, tx, { ...line, nominal: weights[line.reason] }, { ...place, eventId });
    people.add(line.userId);
  }
  await touchPeople(writing, people);
  if (people.size > 0) touch("people");
}

async function touchPeople({ tx, touch }: Writing, ids: Set<string>): Promise<void> {
  if (ids.size === 0) return;
  const rows = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { name: true } });
  for (const row of rows) touch(`person:${row.name}`);
}
