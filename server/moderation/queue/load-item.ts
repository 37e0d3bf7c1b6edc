import type { Tx } from "../../platform/db/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import type { Item } from "./decision.ts";
import type { ItemFacts } from "./queue.policy.ts";

/** An item as commands need it. */
export interface LoadedItem extends Item, ItemFacts {
  claimedById: string | null;
  claimedUntil: Date | null;
  /** What people call whoever claimed or decided it. */
  claimedBy: string | null;
  decidedAt: Date | null;
  decidedById: string | null;
  decidedBy: string | null;
  decision: string | null;
  undo: unknown;
}

/**
 * Loads an item with the board its post stands on now. `lock` holds the topic and then the item until the transaction
 * ends, in the order in which flags take them. Throws NotFound when there is none; who may see it is the policy's question.
 */
export async function loadItem(
  tx: Pick<Tx, "$queryRaw">,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedItem> {
  if (options.lock) {
    await tx.$queryRaw`
      SELECT t.id FROM "Topic" t WHERE t.id = (SELECT COALESCE(p."topicId", item."topicId") FROM "ReviewItem" item
        LEFT JOIN "Post" p ON p.id = item."subjectId" WHERE item.id = ${id}::uuid) FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM "ReviewItem" WHERE id = ${id}::uuid FOR UPDATE`;
  }
  const [row] = await tx.$queryRaw<LoadedItem[]>`
    SELECT item.id, item.kind, item."subjectKind", item."subjectId", item."authorId", item.facts, item."claimedById",
      item."claimedUntil", item."decidedAt", item."decidedById", item.decision, item.undo,
      t.id AS "topicId", b.id AS "boardId",
      CASE WHEN b.id IS NOT NULL THEN
        json_build_object('id', b.id, 'parentId', b."parentId", 'visibility', b.visibility) END AS board,
      (SELECT u."displayName" FROM "User" u WHERE u.id = item."claimedById") AS "claimedBy",
      (SELECT u."displayName" FROM "User" u WHERE u.id = item."decidedById") AS "decidedBy"
    FROM "ReviewItem" item LEFT JOIN "Post" p ON p.id = item."subjectId" AND item."subjectKind" = 'post'
    LEFT JOIN "Topic" t ON t.id = COALESCE(p."topicId", item."topicId")
    LEFT JOIN "Board" b ON b.id = COALESCE(t."boardId", item."boardId")
    WHERE item.id = ${id}::uuid`;
  if (!row) throw new NotFound();
  return row;
}

/** The name of whoever works on an item just now, unless it is the actor. */
export function claimedByOther(item: LoadedItem, actorId: string | null, now: Date): string | null {
  const held = item.claimedUntil !== null && item.claimedUntil > now;
  return held && item.claimedById !== actorId ? (item.claimedBy ?? "") : null;
}
