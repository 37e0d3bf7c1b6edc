import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Writing } from "../platform/events/index.ts";
import { type Difference, differencesSql } from "./differences.query.ts";
import { lockMembers } from "./ledger-locks.ts";
import { rulesInForce } from "./rules-in-force.query.ts";
import { standingsMoved } from "./standings-moved.ts";
import { rowsOf, writeDifferences } from "./write-differences.ts";

/**
 * Brings the ledger in line with the facts of posts: books what is missing, takes back what no longer holds, and counts
 * the days of the members anew. It asks what is true now, not what the event said, so the order in which reactions run
 * does not matter.
 */
export async function balancePosts(
  ctx: Ctx,
  writing: Writing,
  postIds: readonly string[],
  eventId: string,
): Promise<void> {
  const { tx } = writing;
  const members = await lockMembers(tx, earnersOf(postIds));
  if (members.length === 0) return;
  const { rules, version } = await rulesInForce(tx);
  const which = Prisma.sql`p.id = ANY(${postIds}::uuid[])`;
  const differences = await tx.$queryRaw<Difference[]>`${differencesSql(rules, which, members)}`;
  if (differences.length === 0) return;
  await writeDifferences(tx, rowsOf(differences), { now: ctx.now(), rules: version, eventId });
  await standingsMoved(ctx, writing, differences);
}

/** Whoever has or could have a line for the posts. */
function earnersOf(posts: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT "authorId" FROM "Post" WHERE id = ANY(${posts}::uuid[])
    UNION SELECT "acceptedById" FROM "Solution" WHERE "postId" = ANY(${posts}::uuid[]) AND "revokedAt" IS NULL
    UNION SELECT "userId" FROM "Flag" WHERE "postId" = ANY(${posts}::uuid[]) AND state = 'UPHELD'
    UNION SELECT "userId" FROM "EditSuggestion" WHERE "postId" = ANY(${posts}::uuid[]) AND state = 'APPROVED'
    UNION SELECT "userId" FROM "ReputationEntry" WHERE "postId" = ANY(${posts}::uuid[]) AND NOT undone AND undoes IS NULL`;
}
