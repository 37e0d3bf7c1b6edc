import { type Ctx, holds } from "../platform/authorize/index.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { nameKey } from "./identity/name-key.ts";
import { toUserCard, userCardSelect } from "./user-card.ts";
import type { PersonView } from "./users.schema.ts";

/** What an admin looks for: the beginning of a name or address; a role; a page. */
export interface PeopleWish {
  q: string;
  role: PersonView["roles"][number]["role"] | null;
  after: string | null;
  size: number;
}

/** The people of the community for admins, newest first. Throws NotFound for everybody else (AZ-20). */
export async function listPeople(ctx: Ctx, wish: PeopleWish): Promise<Page<PersonView>> {
  if (!holds(ctx.actor, ["ADMIN"])) throw new NotFound();
  const after = unpackCursor(wish.after);
  const [at, id] = after ?? [];
  const q = wish.q.trim();
  const where = {
    AND: [
      { erasedAt: null },
      q === "" ? {} : found(q),
      wish.role ? { roles: { some: { role: wish.role, endedAt: null } } } : {},
      typeof at === "string" && typeof id === "string"
        ? { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] }
        : {},
    ],
  };
  return findPeople(ctx, where, wish.size);
}

/** People by a condition as admins see them; whoever calls has asked for the right. */
export async function findPeople(ctx: Ctx, where: Prisma.UserWhereInput, size: number): Promise<Page<PersonView>> {
  const rows = await ctx.db.user.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      ...userCardSelect,
      id: true,
      email: true,
      pendingEmail: true,
      stagedAt: true,
      claimedAt: true,
      createdAt: true,
      lastSeenAt: true,
      roles: { where: { endedAt: null }, orderBy: { grantedAt: "asc" } },
    },
  });
  const page = pageOf(rows, size, (row) => [row.createdAt.toISOString(), row.id]);
  const boards = await boardsOf(
    ctx,
    page.rows.flatMap((row) => row.roles.map((grant) => grant.boardId)),
  );
  return { next: page.next, rows: page.rows.map((row) => personView(row, boards)) };
}

/** What is typed is text: the signs that mean "anything" in a pattern are taken literally. */
function found(q: string) {
  const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");
  const [key, text] = [literally(nameKey(q)), literally(q)];
  return {
    OR: [
      ...(key ? [{ nameKey: { startsWith: key } }] : []),
      { email: { startsWith: text.toLowerCase() } },
      { pendingEmail: { startsWith: text.toLowerCase() } },
      { displayName: { contains: text, mode: "insensitive" as const } },
    ],
  };
}

type Boards = Map<string, { slug: string; name: string }>;

async function boardsOf(ctx: Ctx, ids: (string | null)[]): Promise<Boards> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db.board.findMany({
    where: { id: { in: wanted } },
    select: { id: true, slug: true, name: true },
  });
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]));
}

type Row = Parameters<typeof toUserCard>[0] & {
  email: string | null;
  pendingEmail: string | null;
  stagedAt: Date | null;
  claimedAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  roles: { id: string; role: PersonView["roles"][number]["role"]; boardId: string | null; grantedAt: Date }[];
};

function personView(row: Row, boards: Boards): PersonView {
  const { name, displayName, tint, avatar, isStaff, isSuperUser, erased } = toUserCard(row);
  return {
    name,
    displayName,
    tint,
    avatar,
    isStaff,
    isSuperUser,
    erased,
    email: row.email,
    pendingEmail: row.pendingEmail,
    staged: row.stagedAt !== null && row.claimedAt === null,
    joinedAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    roles: row.roles.map((grant) => ({
      id: grant.id,
      role: grant.role,
      board: grant.boardId ? (boards.get(grant.boardId) ?? null) : null,
      since: grant.grantedAt,
    })),
  };
}
