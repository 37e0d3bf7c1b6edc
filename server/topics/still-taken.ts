import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { loadPost } from "./topic-facts.ts";

/**
 * Whether what a `post.taken` event did to its post holds: the post has been away ever since, although another taking may
 * have taken the place of this one. False once it came back, also when it was taken anew after that. Reactions ask this
 * under the topic's lock, because they run in any order.
 * @param postId the post, and `eventId` the event, as SQL
 */
export function stillTakenSql(postId: Prisma.Sql, eventId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    COALESCE(
      (SELECT EXISTS (SELECT 1 FROM "Removal" now WHERE now."postId" = mine."postId" AND now."undoneAt" IS NULL
          AND now."awaySince" = mine."awaySince")
        FROM "Removal" mine WHERE mine."postId" = ${postId} AND mine."eventId" = ${eventId}),
      -- Takings that do not know their event: imported ones, and those before events were kept with them.
      (SELECT p.presence NOT IN ('VISIBLE', 'HELD') FROM "Post" p WHERE p.id = ${postId}))`;
}

/** The same for one post, which is held until the transaction ends. Throws NotFound when there is no such post. */
export async function stillTaken(tx: Tx, postId: string, eventId: string): Promise<boolean> {
  await loadPost(tx, postId, { lock: true });
  const holds = stillTakenSql(Prisma.sql`${postId}::uuid`, Prisma.sql`${eventId}::uuid`);
  const [now] = await tx.$queryRaw<{ holds: boolean }[]>`SELECT ${holds} AS holds`;
  return now?.holds ?? false;
}
