import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";

/** What somebody is at home in: a board or a tag with what they earned there. */
export interface BoardExpertise {
  slug: string;
  name: string;
  tint: number;
  points: number;
  acceptances: number;
}
export interface TagExpertise {
  name: string;
  points: number;
  acceptances: number;
}

/** Boards and tags named beside a person. */
const MOST = 8;

/**
 * Whom somebody helps with: their boards and tags, accepted answers first. Only boards the reader may see, and of tags only
 * what was earned on those. Throws NotFound for unknown and erased people.
 */
export async function expertiseOf(ctx: Ctx, name: string): Promise<{ boards: BoardExpertise[]; tags: TagExpertise[] }> {
  const person = await ctx.db.user.findUnique({ where: { name }, select: { id: true, erasedAt: true } });
  if (!person || person.erasedAt) throw new NotFound();
  const audiences = audiencesOf(ctx.actor);
  const [boards, tags] = await Promise.all([
    ctx.db.$queryRaw<BoardExpertise[]>`
      SELECT b.slug, b.name, b.tint, e.points, e.acceptances FROM "Expertise" e JOIN "Board" b ON b.id = e."boardId"
      WHERE e."userId" = ${person.id}::uuid AND e.points > 0 AND b.visibility = ANY(${audiences}::"Audience"[])
      ORDER BY e.acceptances DESC, e.points DESC, b.name LIMIT ${MOST}`,
    // The totals hold what was earned anywhere; whoever earned something out of the reader's sight is counted line by line.
    ctx.db.$queryRaw<TagExpertise[]>`
      WITH unseen AS MATERIALIZED (
        SELECT 1 FROM "Expertise" e JOIN "Board" b ON b.id = e."boardId"
        WHERE e."userId" = ${person.id}::uuid AND b.visibility <> ALL(${audiences}::"Audience"[]) LIMIT 1
      ),
      subject AS (
        SELECT e."tagId", e.points, e.acceptances FROM "Expertise" e
        WHERE e."userId" = ${person.id}::uuid AND e."tagId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unseen)
        UNION ALL
        SELECT tag, sum(e.points)::int, (count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED'))::int
        FROM "ReputationEntry" e JOIN "Board" b ON b.id = e."boardId" CROSS JOIN unnest(e."tagIds") AS tag
        WHERE e."userId" = ${person.id}::uuid AND NOT e.undone AND e.undoes IS NULL
          AND b.visibility = ANY(${audiences}::"Audience"[]) AND EXISTS (SELECT 1 FROM unseen) GROUP BY tag
      )
      SELECT tag.name, subject.points, subject.acceptances FROM subject JOIN "Tag" tag ON tag.id = subject."tagId"
      WHERE subject.points > 0 ORDER BY subject.acceptances DESC, subject.points DESC, tag.name LIMIT ${MOST}`,
  ]);
  return { boards, tags };
}
