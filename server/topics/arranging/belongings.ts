import { z } from "zod";
import type { Tx } from "../../platform/db/client.ts";

const ids = z.array(z.uuid()).default([]);

/** What a merge moved, gave to the target and ended: exactly what undoing takes back. */
export const movedSchema = z.object({
  posts: ids,
  /** People who follow the target or have its problem since, because they did of the source. */
  follows: ids,
  meToos: ids,
  /** Refusals of mail that came to the target. */
  optOuts: ids,
  /** People whose draft of an answer went along. */
  drafts: ids,
  /** Solutions that ended, because the target has its own. */
  solutions: ids,
  /** Topics that were duplicates of the source. */
  duplicates: ids,
});
export type Moved = z.infer<typeof movedSchema>;

interface Pair {
  id: string;
  number: number;
}

const users = (rows: { userId: string }[]) => rows.map((row) => row.userId);

/**
 * Gives the target what people have at the source: follows, "me too" (the asker has the problem too), drafts of answers,
 * refusals of mail, and what was marked as a duplicate of it. The source keeps its rows; it is out of sight.
 */
export async function shareBelongings(
  tx: Tx,
  from: Pair & { authorId: string },
  to: Pair & { authorId: string },
  now: Date,
): Promise<Omit<Moved, "posts" | "solutions">> {
  const follows = await tx.$queryRaw<{ userId: string }[]>`
    INSERT INTO "Follow" ("userId", "topicId", "createdAt")
    SELECT "userId", ${to.id}::uuid, ${now} FROM "Follow" WHERE "topicId" = ${from.id}::uuid
    ON CONFLICT DO NOTHING RETURNING "userId"`;
  const meToos = await tx.$queryRaw<{ userId: string }[]>`
    INSERT INTO "MeToo" ("topicId", "userId", at)
    SELECT ${to.id}::uuid, "userId", ${now} FROM (
      SELECT "userId" FROM "MeToo" WHERE "topicId" = ${from.id}::uuid UNION SELECT ${from.authorId}::uuid) had
    WHERE "userId" <> ${to.authorId}::uuid
    ON CONFLICT DO NOTHING RETURNING "userId"`;
  const optOuts = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "MailOptOut" ("userId", kind, "topicId", at)
    SELECT "userId", kind, ${to.id}::uuid, ${now} FROM "MailOptOut" WHERE "topicId" = ${from.id}::uuid
    ON CONFLICT DO NOTHING RETURNING id`;
  const drafts = await moveDrafts(tx, from.number, to.number);
  const duplicates = await tx.$queryRaw<{ topicId: string }[]>`
    UPDATE "DuplicateLink" SET "originalId" = ${to.id}::uuid
    WHERE "originalId" = ${from.id}::uuid AND "topicId" <> ${to.id}::uuid RETURNING "topicId"`;
  await tx.duplicateLink.deleteMany({ where: { topicId: to.id, originalId: from.id } });
  await count(tx, to.id);
  return {
    follows: users(follows),
    meToos: users(meToos),
    optOuts: optOuts.map((row) => row.id),
    drafts,
    duplicates: duplicates.map((row) => row.topicId),
  };
}

/** Takes back what `shareBelongings` gave. */
export async function takeBelongingsBack(tx: Tx, from: Pair, to: Pair, moved: Moved): Promise<void> {
  await tx.follow.deleteMany({ where: { topicId: to.id, userId: { in: moved.follows } } });
  await tx.meToo.deleteMany({ where: { topicId: to.id, userId: { in: moved.meToos } } });
  await tx.mailOptOut.deleteMany({ where: { id: { in: moved.optOuts } } });
  await moveDrafts(tx, to.number, from.number, moved.drafts);
  await tx.duplicateLink.updateMany({
    where: { originalId: to.id, topicId: { in: moved.duplicates } },
    data: { originalId: from.id },
  });
  await count(tx, to.id);
}

/** Who already has a draft there keeps both. */
async function moveDrafts(tx: Tx, from: number, to: number, whose?: string[]): Promise<string[]> {
  const [before, after] = [`answer:${from}`, `answer:${to}`];
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE "Draft" d SET key = ${after} WHERE key = ${before}
      AND (${whose ?? null}::uuid[] IS NULL OR "userId" = ANY(${whose ?? null}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM "Draft" other WHERE other."userId" = d."userId" AND other.key = ${after})
    RETURNING "userId"`;
  return users(rows);
}

async function count(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Topic" SET "followCount" = (SELECT count(*) FROM "Follow" WHERE "topicId" = ${id}::uuid),
      "meTooCount" = (SELECT count(*) FROM "MeToo" WHERE "topicId" = ${id}::uuid) WHERE id = ${id}::uuid`;
}
