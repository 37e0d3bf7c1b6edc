import type { Tx } from "../../platform/db/client.ts";

interface Row {
  id: string;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  parentId: string | null;
  /** The place it had in the target before, if it ever stood there. */
  number: number | null;
  oldKind: Row["kind"] | null;
  oldParentId: string | null;
}

/** Where posts go, and what is there already. */
export interface Destination {
  topicId: string;
  /** The highest number ever given there. */
  postCount: number;
  /** Its opening post; null when the opening is among the posts that come. */
  openingId: string | null;
}

/**
 * Moves posts with their ids to another topic. Whoever stood there before takes its number, kind and place again; the others
 * are numbered on, oldest first. A question that comes into a topic becomes a comment on its opening post. Remembers the
 * places that were left, so that numbers are never given twice and old addresses lead on. The caller holds both topics' rows.
 * @param opening the post that opens the target, when the target is new
 */
export async function relocatePosts(
  tx: Tx,
  postIds: readonly string[],
  to: Destination,
  now: Date,
  opening: string | null = null,
): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.kind, p."parentId", place.number, place.kind AS "oldKind", place."parentId" AS "oldParentId"
    FROM "Post" p LEFT JOIN "MovedPost" place ON place."postId" = p.id AND place."topicId" = ${to.topicId}::uuid
    WHERE p.id = ANY(${[...postIds]}::uuid[]) ORDER BY p.id = ${opening}::uuid DESC NULLS LAST, p."createdAt", p.number`;
  const here = await tx.post.findMany({
    where: { topicId: to.topicId, kind: { not: "COMMENT" }, id: { in: rows.flatMap((row) => row.oldParentId ?? []) } },
    select: { id: true },
  });
  const reachable = new Set([...rows, ...here].map((row) => row.id));
  const returnsAsOpening = rows.find((row) => row.id === opening || row.oldKind === "OPENING")?.id;
  const first = to.openingId ?? returnsAsOpening ?? null;
  let last = to.postCount;
  const placed = rows.map((row) => {
    const kind = row.id === first ? "OPENING" : (row.oldKind ?? (row.kind === "OPENING" ? "COMMENT" : row.kind));
    const wanted = row.oldKind ? row.oldParentId : row.parentId;
    return { id: row.id, number: row.number ?? ++last, kind, wanted };
  });
  const kinds = new Map(placed.map((row) => [row.id, row.kind]));
  /** Comments stand under posts, never under comments. */
  const parentOf = (row: (typeof placed)[number]): string | null => {
    if (row.kind !== "COMMENT") return null;
    const stands = row.wanted && reachable.has(row.wanted) && kinds.get(row.wanted) !== "COMMENT";
    return stands ? row.wanted : first;
  };
  const places = placed.map((row) => ({ id: row.id, number: row.number, kind: row.kind, parentId: parentOf(row) }));
  await tx.$executeRaw`
    INSERT INTO "MovedPost" ("topicId", number, "postId", kind, "parentId", at)
    SELECT "topicId", number, id, kind, "parentId", ${now} FROM "Post" WHERE id = ANY(${[...postIds]}::uuid[])`;
  await tx.$executeRaw`
    DELETE FROM "MovedPost" WHERE "topicId" = ${to.topicId}::uuid AND "postId" = ANY(${[...postIds]}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Post" p SET "topicId" = ${to.topicId}::uuid, number = place.number, kind = place.kind::"PostKind",
      "parentId" = place."parentId"
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS place (id uuid, number int, kind text, "parentId" uuid)
    WHERE p.id = place.id`;
  await tx.$executeRaw`
    UPDATE "Topic" SET "postCount" = ${Math.max(last, ...places.map((place) => place.number))} WHERE id = ${to.topicId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Solution" SET "topicId" = ${to.topicId}::uuid
    WHERE "postId" = ANY(${[...postIds]}::uuid[]) AND "topicId" <> ${to.topicId}::uuid`;
}
