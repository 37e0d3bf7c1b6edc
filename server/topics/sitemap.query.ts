import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";

/** Topics in one part of the sitemap (protocol limit: 50,000 addresses; we stay below its 50 MB too). */
export const SITEMAP_PART = 10_000;

/** How many parts of topics the sitemap has; a part holds the numbers `part × size … (part + 1) × size − 1`. */
export async function sitemapParts(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ last: number | null }[]>`SELECT max(number) AS last FROM "Topic"`;
  return row?.last ? Math.floor(row.last / SITEMAP_PART) + 1 : 0;
}

/** The topics of one part that the actor sees. */
export async function sitemapTopics(ctx: Ctx, part: number): Promise<{ number: number; slug: string; at: Date }[]> {
  return ctx.db.$queryRaw`
    SELECT t.number, t.slug, t."lastActivityAt" AS at FROM "Topic" t JOIN "Board" b ON b.id = t."boardId"
    WHERE t.number >= ${part * SITEMAP_PART} AND t.number < ${(part + 1) * SITEMAP_PART}
      AND t.presence = 'VISIBLE' AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    ORDER BY t.number`;
}
