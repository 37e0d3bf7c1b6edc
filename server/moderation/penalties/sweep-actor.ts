import type { Actor } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";

/** The moderator who began a sweep, so that what the job does bears their name. Rights were asked when it began. */
export async function sweepActor(tx: Tx, id: string): Promise<Actor> {
  const { isStaff, name, displayName, locale, timeZone, createdAt, rank, trustLevel, roles } =
    await tx.user.findUniqueOrThrow({ where: { id }, include: { roles: { where: { endedAt: null } } } });
  const standing = { rank, trustLevel, acceptances: {}, rights: [], expertOn: [] };
  const grants = roles.map(({ role, boardId }) => ({ role, boardId }));
  const access = { confirmed: true, sessionId: null, silencedUntil: null, warned: false };
  return {
    kind: isStaff ? "staff" : "member",
    id,
    name,
    displayName,
    locale,
    timeZone,
    createdAt,
    grants,
    ...standing,
    ...access,
  };
}
