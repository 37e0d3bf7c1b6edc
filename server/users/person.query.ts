import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { findPeople } from "./list-people.ts";
import { isAlive } from "./sessions/lifetimes.ts";
import { canSeePeople } from "./users.policy.ts";
import type { PersonDetails } from "./users.schema.ts";

/** Rows of roles that ended, newest first. */
const ENDED = 20;

/** One person with roles and devices. Throws NotFound when there is none or the person was erased, and for everybody but admins. */
export async function personForAdmins(ctx: Ctx, name: string): Promise<PersonDetails> {
  authorize(ctx, canSeePeople(ctx.actor));
  const { rows } = await findPeople(ctx, { name, erasedAt: null }, 1);
  const [person] = rows;
  if (!person) throw new NotFound();
  const row = await ctx.db.user.findUniqueOrThrow({
    where: { name },
    select: {
      emailVerifiedAt: true,
      suspendedUntil: true,
      isStaff: true,
      sessions: { where: { endedAt: null }, orderBy: { lastSeenAt: "desc" }, take: 50 },
      roles: { where: { endedAt: { not: null } }, orderBy: { endedAt: "desc" }, take: ENDED },
    },
  });
  const boardIds = row.roles.flatMap((grant) => grant.boardId ?? []);
  const boards = await ctx.db.board.findMany({
    where: { id: { in: boardIds } },
    select: { id: true, slug: true, name: true },
  });
  return {
    ...person,
    confirmed: row.emailVerifiedAt !== null,
    sessions: row.sessions
      .filter((session) => isAlive(session, row.isStaff, ctx.now()))
      .map(({ id, userAgent, createdAt, lastSeenAt }) => ({ id, userAgent, createdAt, lastSeenAt, current: false })),
    endedRoles: row.roles.map((grant) => ({
      role: grant.role,
      board: boards.find((board) => board.id === grant.boardId)?.name ?? null,
      since: grant.grantedAt,
      until: grant.endedAt ?? grant.grantedAt,
    })),
  };
}
