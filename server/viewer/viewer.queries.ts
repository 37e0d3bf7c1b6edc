import { visibleNotificationsSql } from "../notifications/index.ts";
import { audiencesOf, type Ctx, holds, isSignedIn } from "../platform/authorize/index.ts";

/** Who is looking: for the frame of every page. Null for visitors. */
export interface ViewerView {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  unread: number;
  /** Which places of the staff rail to show. */
  places: { review: boolean; desk: boolean; insights: boolean; admin: boolean; editing: boolean };
  /** Slugs of boards with something new since the last visit. */
  freshBoards: string[];
}

/** The signed-in person with what the frame shows, in one statement. */
export async function viewer(ctx: Ctx): Promise<ViewerView | null> {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return null;
  const since = new Date(ctx.now().getTime() - 86_400_000);
  const [row] = await ctx.db.$queryRaw<
    {
      displayName: string;
      tint: number;
      avatarFile: string | null;
      isStaff: boolean;
      isSuperUser: boolean;
      unread: bigint;
      fresh: string[];
    }[]
  >`
    SELECT u."displayName", u.tint, u."avatarFile", u."isStaff", u."isSuperUser",
      (SELECT count(*) FROM (SELECT 1 FROM "Notification" n WHERE n."readAt" IS NULL AND ${visibleNotificationsSql(actor)} LIMIT 100) n) AS unread,
      ARRAY(SELECT b.slug FROM "Board" b WHERE b."lastActivityAt" > ${since}
        AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])) AS fresh
    FROM "User" u WHERE u.id = ${actor.id}::uuid`;
  if (!row) return null;
  const staff = actor.kind === "staff";
  return {
    name: actor.name,
    displayName: row.displayName,
    tint: row.tint,
    avatar: row.avatarFile,
    isStaff: row.isStaff,
    isSuperUser: row.isSuperUser,
    unread: Number(row.unread),
    places: {
      review: false,
      desk: staff,
      insights: false,
      admin: holds(actor, ["ADMIN"]),
      editing: holds(actor, ["EDITOR", "ADMIN", "AGENT"]),
    },
    freshBoards: row.fresh,
  };
}
