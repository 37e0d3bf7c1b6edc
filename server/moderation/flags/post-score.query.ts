import type { Tx } from "../../platform/db/client.ts";
import { takenByFlags } from "../../topics/index.ts";

/** What stands against a post. */
export interface PostScore {
  score: number;
  flags: number;
  /** Flaggers of at least the trust level asked for. */
  trusted: number;
  /** Highest trust level of those who call it spam; -1 when nobody does. */
  spamTrust: number;
  /** The reason named most often. */
  reason: string | null;
  author: { trustLevel: number; isStaff: boolean };
}

/**
 * Adds up the open flags of a post. After the author's edit brought it back, only flags raised since then count: they are
 * about another text. Call under the topic's row lock.
 */
export async function postScore(tx: Pick<Tx, "$queryRaw">, postId: string, flaggerTrust: number): Promise<PostScore> {
  const [row] = await tx.$queryRaw<PostScore[]>`
    SELECT COALESCE(sum(f.weight), 0)::float8 AS score, count(f.*)::int AS flags,
      count(f.*) FILTER (WHERE f."trustLevel" >= ${flaggerTrust})::int AS trusted,
      COALESCE(max(f."trustLevel") FILTER (WHERE f.reason = 'SPAM'), -1) AS "spamTrust",
      mode() WITHIN GROUP (ORDER BY f.reason)::text AS reason,
      json_build_object('trustLevel', author."trustLevel", 'isStaff', author."isStaff") AS author
    FROM "Post" p JOIN "User" author ON author.id = p."authorId"
    LEFT JOIN "Flag" f ON f."postId" = p.id AND f.state = 'OPEN' AND f."raisedAt" > COALESCE((
      SELECT max(r."undoneAt") FROM "Removal" r WHERE r."postId" = p.id AND r."byId" IS NULL
        AND r.reason = ${takenByFlags} AND r."undoneBy" = p."authorId"), '-infinity')
    WHERE p.id = ${postId}::uuid GROUP BY author."trustLevel", author."isStaff"`;
  if (!row) throw new Error("a post without an author");
  return row;
}
