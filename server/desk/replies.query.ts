import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { canSeeReply, canUseDesk, canWriteReply } from "./desk.policy.ts";
import type { ReplyPreview, ReplyRow } from "./desk.schema.ts";
import { placeholdersIn } from "./placeholders.schema.ts";

/** Replies on the page where they are looked after; an agent and a team have a few dozen. */
const MOST = 500;

/** The SQL twin of `canSeeReply` for staff; the table's alias is `reply`. */
export function visibleRepliesSql(ctx: Ctx): Prisma.Sql {
  return Prisma.sql`(reply.shared OR reply."ownerId" = ${personId(ctx.actor)}::uuid)`;
}

type Row = Omit<ReplyRow, "own" | "mayWrite"> & { ownerId: string | null };

const columns = Prisma.sql`reply.number, reply.title, reply.markdown, reply.locale, reply.shared, reply."ownerId",
  person."displayName" AS owner, reply."useCount" AS used, reply."updatedAt"`;

/** One's own replies and the team's, by title. Throws NotFound for others than staff. */
export async function replyList(ctx: Ctx): Promise<ReplyRow[]> {
  authorize(ctx, canUseDesk(ctx.actor));
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "CannedReply" reply LEFT JOIN "User" person ON person.id = reply."ownerId"
    WHERE ${visibleRepliesSql(ctx)} ORDER BY lower(reply.title), reply.number LIMIT ${MOST}`;
  return rows.map((row) => rowOf(ctx, row));
}

/** One reply for the form that changes it. Throws NotFound for what the actor does not see. */
export async function replyForEditing(ctx: Ctx, number: number): Promise<ReplyRow> {
  authorize(ctx, canUseDesk(ctx.actor));
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "CannedReply" reply LEFT JOIN "User" person ON person.id = reply."ownerId"
    WHERE reply.number = ${number} AND ${visibleRepliesSql(ctx)}`;
  if (!row) throw new NotFound();
  return rowOf(ctx, row);
}

function rowOf(ctx: Ctx, { ownerId, ...row }: Row): ReplyRow {
  const facts = { ownerId, shared: row.shared };
  return { ...row, own: ownerId === personId(ctx.actor), mayWrite: canWriteReply(ctx.actor, facts).ok };
}

/** What the staff search shows beside a reply. Throws NotFound for what the actor does not see. */
export async function previewReply(ctx: Ctx, number: number): Promise<ReplyPreview> {
  const reply = await ctx.db.cannedReply.findUnique({ where: { number } });
  if (!reply) throw new NotFound();
  authorize(ctx, canSeeReply(ctx.actor, reply));
  const owner = reply.ownerId
    ? await ctx.db.user.findUnique({ where: { id: reply.ownerId }, select: { displayName: true } })
    : null;
  return {
    kind: "reply",
    number,
    slug: "",
    title: reply.title,
    locale: reply.locale,
    used: reply.useCount,
    html: reply.html,
    shared: reply.shared,
    own: reply.ownerId === personId(ctx.actor),
    owner: owner?.displayName ?? null,
    mayWrite: canWriteReply(ctx.actor, reply).ok,
    reply: null,
    placeholders: placeholdersIn(reply.markdown),
  };
}
