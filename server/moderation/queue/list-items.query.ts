import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { canReview } from "./queue.policy.ts";
import type { ItemRow, ListItemsInput } from "./queue.schema.ts";
import { onModeratedBoard, seenItemsSql } from "./seen-items.sql.ts";

interface Row extends ItemRow {
  decidedAt: Date | null;
  /** False when the post has moved to a board the reader does not moderate. */
  here: boolean;
}

/** Beginning of a text in the list, in characters. */
const EXCERPT = 180;

const someone = (alias: string) => {
  const u = Prisma.raw(alias);
  return Prisma.sql`json_build_object('name', ${u}.name, 'displayName', ${u}."displayName", 'tint', ${u}.tint, 'avatar', ${u}."avatarFile")`;
};

/**
 * Items the actor may decide about: open ones by urgency and deadline, decided ones newest first. Throws NotFound for
 * whoever moderates nothing.
 */
export async function listItems(ctx: Ctx, input: ListItemsInput): Promise<Page<ItemRow>> {
  authorize(ctx, canReview(ctx.actor));
  const rows = await ctx.db.$queryRaw<Row[]>`${listItemsSql(ctx, input)}`;
  const cursorOf = (row: Row) =>
    input.decided
      ? [(row.decidedAt ?? row.openedAt).toISOString(), row.id]
      : [Number(row.urgent), row.dueAt.toISOString(), row.id];
  const page = pageOf(rows, input.size, cursorOf);
  return {
    next: page.next,
    rows: page.rows.filter((row) => row.here).map(({ here: _, decidedAt: __, ...row }) => row),
  };
}

/** The statement behind the list; the measurement explains the same one. */
export function listItemsSql(ctx: Ctx, input: ListItemsInput): Prisma.Sql {
  const now = ctx.now();
  const order = input.decided ? Prisma.sql`"decidedAt" DESC, id DESC` : Prisma.sql`urgent DESC, "dueAt", id`;
  return Prisma.sql`
    SELECT item.id, item.kind, item.score, item.urgent, item."openedAt", item."dueAt", item."decidedAt",
      item."decidedAt" IS NULL AND item."dueAt" <= ${now} AS late,
      CASE WHEN claimer.id IS NOT NULL THEN ${someone("claimer")} END AS "claimedBy",
      CASE WHEN author.id IS NOT NULL THEN ${someone("author")} END AS author,
      CASE WHEN b.id IS NOT NULL THEN json_build_object('slug', b.slug, 'name', b.name) END AS board,
      CASE WHEN t.id IS NOT NULL THEN json_build_object('number', t.number, 'slug', t.slug, 'title', t.title) END AS topic,
      COALESCE(left(COALESCE(e.markdown, p.markdown, CASE item."subjectKind"
        WHEN 'member' THEN author.about
        WHEN 'appeal' THEN (SELECT a.text FROM "Appeal" a WHERE a.id = item."subjectId")
        WHEN 'notice' THEN (SELECT n.text FROM "Notice" n WHERE n.id = item."subjectId") END), ${EXCERPT}), '') AS excerpt,
      COALESCE((SELECT json_agg(json_build_object('reason', f.reason, 'count', f.count) ORDER BY f.count DESC, f.reason)
        FROM (SELECT reason, count(*)::int AS count FROM "Flag" WHERE "postId" = p.id GROUP BY reason) f), '[]') AS flags,
      CASE WHEN item."decidedAt" IS NOT NULL THEN json_build_object('at', item."decidedAt", 'decision', item.decision,
        'by', (SELECT u."displayName" FROM "User" u WHERE u.id = item."decidedById")) END AS decided,
      ${onModeratedBoard(ctx.actor, Prisma.sql`COALESCE(t."boardId", item."boardId")`)} AS here
    FROM (
      SELECT item.* FROM "ReviewItem" item WHERE ${whichSql(ctx, input)} ORDER BY ${order} LIMIT ${input.size + 1}
    ) item
    LEFT JOIN "EditSuggestion" e ON item."subjectKind" = 'edit' AND e.id = item."subjectId"
    LEFT JOIN "Post" p ON p.id = CASE item."subjectKind" WHEN 'post' THEN item."subjectId" WHEN 'edit' THEN e."postId" END
    LEFT JOIN "Topic" t ON t.id = COALESCE(p."topicId", item."topicId")
    LEFT JOIN "Board" b ON b.id = COALESCE(t."boardId", item."boardId")
    LEFT JOIN "User" author ON author.id = item."authorId"
    LEFT JOIN "User" claimer ON claimer.id = item."claimedById" AND item."claimedUntil" > ${now}
    ORDER BY ${input.decided ? Prisma.sql`item."decidedAt" DESC, item.id DESC` : Prisma.sql`item.urgent DESC, item."dueAt", item.id`}`;
}

function whichSql(ctx: Ctx, input: ListItemsInput): Prisma.Sql {
  const { kind, board, urgent, mine, decided } = input;
  const parts = [
    decided ? Prisma.sql`item."decidedAt" IS NOT NULL` : Prisma.sql`item."decidedAt" IS NULL`,
    seenItemsSql(ctx.actor),
    ...(kind ? [Prisma.sql`item.kind = ${kind}::"ReviewKind"`] : []),
    ...(urgent ? [Prisma.sql`item.urgent`] : []),
    ...(mine ? [mineSql(ctx, decided)] : []),
    ...(board
      ? [
          Prisma.sql`item."boardId" IN (SELECT fb.id FROM "Board" fb LEFT JOIN "Board" up ON up.id = fb."parentId"
            WHERE fb.slug = ${board} OR up.slug = ${board})`,
        ]
      : []),
    ...afterSql(input),
  ];
  return Prisma.join(parts, " AND ");
}

/** What one works on, or has decided. */
function mineSql(ctx: Ctx, decided: boolean): Prisma.Sql {
  const me = personId(ctx.actor);
  return decided
    ? Prisma.sql`item."decidedById" = ${me}::uuid`
    : Prisma.sql`item."claimedById" = ${me}::uuid AND item."claimedUntil" > ${ctx.now()}`;
}

/** Rows behind the last one seen; a damaged cursor shows the first page. */
function afterSql({ cursor, decided }: ListItemsInput): Prisma.Sql[] {
  const after = unpackCursor(cursor);
  if (!after) return [];
  if (decided) {
    const [at, id] = [new Date(String(after[0])), String(after[1])];
    return Number.isNaN(at.getTime()) ? [] : [Prisma.sql`(item."decidedAt", item.id) < (${at}, ${id}::uuid)`];
  }
  const [urgent, due, id] = [after[0] === 1, new Date(String(after[1])), String(after[2])];
  if (Number.isNaN(due.getTime())) return [];
  const behind = Prisma.sql`(item."dueAt", item.id) > (${due}, ${id}::uuid)`;
  return [urgent ? Prisma.sql`(NOT item.urgent OR ${behind})` : Prisma.sql`(NOT item.urgent AND ${behind})`];
}
