import { audiencesOf, authorize, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import type { EscalationReason } from "./programme-limits.schema.ts";

/** What a super user asked staff, as they see it. */
export interface OwnEscalation {
  id: string;
  reason: EscalationReason;
  text: string;
  at: Date;
  answerBy: Date;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  /** The topic it is about, as long as the reader may see it. */
  topic: { href: string; title: string } | null;
}

export interface EscalationRow extends OwnEscalation {
  person: UserCard;
  /** Its time is over and nobody answered. */
  late: boolean;
}

function columns(ctx: Ctx): Prisma.Sql {
  return Prisma.sql`e.id, e.reason, e.text, e.at, e."answerBy", e.answer, e."answeredAt",
    (SELECT u."displayName" FROM "User" u WHERE u.id = e."answeredById") AS "answeredBy",
    (SELECT json_build_object('href', '/t/' || t.number || '/' || t.slug, 'title', t.title) FROM "Topic" t
      JOIN "Board" b ON b.id = t."boardId" WHERE t.id = e."topicId" AND t.presence = 'VISIBLE'
        AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS topic`;
}

export async function myEscalations(ctx: Ctx, userId: string): Promise<OwnEscalation[]> {
  return ctx.db.$queryRaw<OwnEscalation[]>`
    SELECT ${columns(ctx)} FROM "ProgrammeEscalation" e WHERE e."userId" = ${userId}::uuid
    ORDER BY e.at DESC, e.id DESC LIMIT 100`;
}

/** What super users ask staff: open ones by the time promised, answered ones newest first. NotFound for everybody but staff. */
export async function escalations(
  ctx: Ctx,
  input: { open: boolean; cursor?: string | null | undefined; size: number },
): Promise<Page<EscalationRow>> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const after = unpackCursor(input.cursor);
  const id = after ? String(after[1]) : null;
  const rows = await ctx.db.$queryRaw<EscalationRow[]>`
    SELECT ${columns(ctx)}, ${userCardSql} AS person, e."answeredAt" IS NULL AND e."answerBy" <= ${ctx.now()} AS late
    FROM "ProgrammeEscalation" e JOIN "User" person ON person.id = e."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE ${
      input.open
        ? Prisma.sql`e."answeredAt" IS NULL AND (e."answerBy", e.id) > (${new Date(after ? String(after[0]) : 0)},
            ${id ?? "00000000-0000-0000-0000-000000000000"}::uuid)`
        : Prisma.sql`e."answeredAt" IS NOT NULL AND (e."answeredAt", e.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
            ${id ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)`
    }
    ORDER BY ${input.open ? Prisma.sql`e."answerBy", e.id` : Prisma.sql`e."answeredAt" DESC, e.id DESC`}
    LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [
    (input.open ? row.answerBy : (row.answeredAt ?? row.at)).toISOString(),
    row.id,
  ]);
}
