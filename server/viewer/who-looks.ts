import { canHandleBadges } from "../badges/index.ts";
import { visibleNotificationsSql } from "../notifications/index.ts";
import { audiencesOf, type Ctx, holds, type Member, type Staff } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** Who is looking: for the frame of every page. */
export interface ViewerView {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  unread: number;
  /** Which places of the staff rail to show. */
  places: { review: boolean; desk: boolean; insights: boolean; admin: boolean; editing: boolean; badges: boolean };
  /** Slugs of boards with something new since the last visit. */
  freshBoards: string[];
}

export interface MeRow {
  displayName: string;
  tint: number;
  avatarFile: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  unread: number;
  fresh: string[];
}

/** Notifications are counted as far as this; more is "99+". */
const MOST_UNREAD = 100;

/** The signed-in person with what the frame shows: one row of `MeRow`. */
export function meSql(ctx: Ctx, actor: Member | Staff): Prisma.Sql {
  const since = new Date(ctx.now().getTime() - 86_400_000);
  return Prisma.sql`
    SELECT u."displayName", u.tint, u."avatarFile", u."isStaff", u."isSuperUser",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Notification" n WHERE n."readAt" IS NULL
        AND ${visibleNotificationsSql(actor)} LIMIT ${MOST_UNREAD}::int) n) AS unread,
      ARRAY(SELECT b.slug FROM "Board" b WHERE b."lastActivityAt" > ${since}
        AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])) AS fresh
    FROM "User" u WHERE u.id = ${actor.id}::uuid`;
}

/** The row as pages get it. */
export function viewerOf(actor: Member | Staff, row: MeRow): ViewerView {
  return {
    name: actor.name,
    displayName: row.displayName,
    tint: row.tint,
    avatar: row.avatarFile,
    isStaff: row.isStaff,
    isSuperUser: row.isSuperUser,
    unread: row.unread,
    places: {
      review: false,
      desk: actor.kind === "staff",
      insights: false,
      admin: holds(actor, ["ADMIN"]),
      editing: holds(actor, ["EDITOR", "ADMIN", "AGENT"]),
      badges: canHandleBadges(actor).ok,
    },
    freshBoards: row.fresh,
  };
}
