import { audiencesOf, type Ctx } from "../../platform/authorize/index.ts";
import { canPenalise, isRunning, type LoadedMember, visiblePenaltiesSql } from "../penalties/index.ts";
import type { RecordLine } from "./record.schema.ts";

/** Longest record that is read; nobody has more who is not suspended for good. */
const most = 200;

type Row = Omit<RecordLine, "running" | "can"> & {
  board: { id: string; parentId: string | null; visibility: "PUBLIC" | "MEMBERS" | "SUPER_USERS" | "STAFF" } | null;
};

/** Penalties and notes of a member the actor may see, newest first. */
export async function recordLines(ctx: Ctx, member: LoadedMember): Promise<RecordLine[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.kind, p.reason, p.note, p.point, p.days, p."startsAt", p."endsAt", p."readAt", p."liftedAt", p."liftedWhy",
      (SELECT u."displayName" FROM "User" u WHERE u.id = p."byId") AS by,
      (SELECT u."displayName" FROM "User" u WHERE u.id = p."liftedById") AS "liftedBy",
      (SELECT json_build_object('id', b.id, 'parentId', b."parentId", 'visibility', b.visibility) FROM "Board" b
        WHERE b.id = p."boardId") AS board,
      (SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'post', post.number)
        FROM "Post" post JOIN "Topic" t ON t.id = post."topicId" JOIN "Board" b ON b.id = t."boardId"
        WHERE post.id = p."postId" AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS place
    FROM "Penalty" p WHERE p."userId" = ${member.id}::uuid AND ${visiblePenaltiesSql(ctx.actor)}
    ORDER BY p."startsAt" DESC, p.id DESC LIMIT ${most}`;
  return rows.map(({ board, ...row }) => {
    const running = isRunning(row, ctx.now());
    const open = row.liftedAt === null && (row.endsAt === null || row.endsAt > ctx.now());
    return { ...row, running, can: { lift: open && canPenalise(ctx.actor, member, row.kind, board).ok } };
  });
}
