import type { Ctx } from "../../platform/authorize/index.ts";

/** What the database knows of somebody who is about to publish. */
export interface AboutAuthor {
  /** Posts they have published or that wait. */
  posts: number;
  email: string | null;
  /** Accounts that asked for their first link from the same network within a week, this one included. */
  accountsOfNetwork: number;
  /** Texts of their own posts of the last month, and of posts of other new members of the last day. */
  lately: string[];
}

/** Posts that are compared with at most. */
const OWN = 20;
const OTHERS = 200;

/** One statement. @param except a post that is being changed and is not compared with itself */
export async function aboutAuthor(ctx: Ctx, personId: string, except: string | null): Promise<AboutAuthor> {
  const ago = (days: number) => new Date(ctx.now().getTime() - days * 86_400_000);
  const [row] = await ctx.db.$queryRaw<AboutAuthor[]>`
    SELECT u.email,
      (SELECT count(*)::int FROM "Post" p WHERE p."authorId" = u.id AND p.presence IN ('VISIBLE', 'HELD')
        AND p.id IS DISTINCT FROM ${except}::uuid) AS posts,
      (SELECT count(DISTINCT other."userId")::int FROM "MailToken" mine
        JOIN "MailToken" other ON other.address = mine.address AND other.purpose = mine.purpose AND other."createdAt" > ${ago(7)}
        WHERE mine."userId" = u.id AND mine.purpose = 'CONFIRM_ADDRESS' AND mine.address <> '') AS "accountsOfNetwork",
      ARRAY(SELECT left(text, 5000) FROM (
        (SELECT p.markdown AS text FROM "Post" p WHERE p."authorId" = u.id AND p."createdAt" > ${ago(30)}
          AND p.id IS DISTINCT FROM ${except}::uuid ORDER BY p."createdAt" DESC LIMIT ${OWN})
        UNION ALL
        (SELECT p.markdown FROM "Post" p JOIN "User" o ON o.id = p."authorId" AND o."trustLevel" = 0
          WHERE p.id > ${firstIdOf(ago(1))}::uuid AND o.id <> u.id ORDER BY p.id DESC LIMIT ${OTHERS})) texts) AS lately
    FROM "User" u WHERE u.id = ${personId}::uuid`;
  return row ?? { posts: 0, email: null, accountsOfNetwork: 0, lately: [] };
}

/** The least identifier (UUID of version 7) of a moment: posts sort by when they were written. */
function firstIdOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
