import { type BadgeGrade, type BadgeIcon, badgeIcons } from "../badges/badges-limits.schema.ts";
import { canHandleBadges } from "../badges/index.ts";
import { canReview, openItemsSql } from "../moderation/index.ts";
import { type CelebrationRow, celebrationsSql, visibleNotificationsSql } from "../notifications/index.ts";
import { audiencesOf, type Ctx, holds, type Member, type Staff } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { ladderOf, rankName } from "../ranks/index.ts";

/** Who is looking: for the frame of every page. */
export interface ViewerView {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  unread: number;
  /** A warning waits to be read. */
  warned: boolean;
  /** Until when they read and do not write; null when not silenced. */
  silencedUntil: Date | null;
  /** House rules wait to be confirmed. */
  rulesDue: boolean;
  /** Which places of the staff rail to show. */
  places: {
    review: boolean;
    desk: boolean;
    insights: boolean;
    admin: boolean;
    editing: boolean;
    badges: boolean;
    programme: boolean;
  };
  /** Items of the review queue that wait for them; counted as far as 100. */
  toReview: number;
  /** Boards with something new within a day, and when; whether one has looked since, this browser remembers. */
  freshBoards: FreshBoard[];
  /** Boards they read and visitors do not, in order; stored pages know only those of everybody. */
  ownBoards: OwnBoard[];
  /** What is new and good and was not shown on any page yet. */
  celebrations: CelebrationView[];
}

/** A board with the moment of what is newest there. */
export interface FreshBoard {
  slug: string;
  at: string;
}

/** A board of the left rail. */
export interface OwnBoard {
  slug: string;
  name: string;
  tint: number;
}

/** A new rank or badge, with its name and where it stands. */
export interface CelebrationView {
  id: string;
  name: string;
  href: string;
  /** The medal of a badge; null for a rank. */
  badge: { grade: BadgeGrade; icon: BadgeIcon } | null;
}

export interface MeRow {
  displayName: string;
  tint: number;
  avatarFile: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  unread: number;
  toReview: number;
  fresh: FreshBoard[];
  ownBoards: OwnBoard[];
  celebrations: CelebrationRow[];
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
      ${canReview(actor).ok ? Prisma.sql`(${openItemsSql(actor)})` : Prisma.sql`0`} AS "toReview",
      ARRAY(SELECT json_build_object('slug', b.slug, 'at', b."lastActivityAt") FROM "Board" b WHERE b."lastActivityAt" > ${since}
        AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])) AS fresh,
      (SELECT coalesce(json_agg(json_build_object('slug', b.slug, 'name', b.name, 'tint', b.tint)
        ORDER BY b.position, b.name), '[]') FROM "Board" b
        WHERE b."parentId" IS NULL AND b."archivedAt" IS NULL AND b.visibility <> 'PUBLIC'
        AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])) AS "ownBoards",
      (${celebrationsSql(ctx, actor)}) AS celebrations
    FROM "User" u WHERE u.id = ${actor.id}::uuid`;
}

/** The row as pages get it. */
export function viewerOf(ctx: Ctx, actor: Member | Staff, row: MeRow): ViewerView {
  return {
    name: actor.name,
    displayName: row.displayName,
    tint: row.tint,
    avatar: row.avatarFile,
    isStaff: row.isStaff,
    isSuperUser: row.isSuperUser,
    unread: row.unread,
    toReview: row.toReview,
    warned: actor.warned,
    silencedUntil: actor.silencedUntil,
    rulesDue: typeof actor.rulesDue === "number",
    places: {
      review: canReview(actor).ok,
      desk: actor.kind === "staff",
      insights: false,
      admin: holds(actor, ["ADMIN"]),
      editing: holds(actor, ["EDITOR", "ADMIN", "AGENT"]),
      badges: canHandleBadges(actor).ok,
      programme: holds(actor, ["AGENT", "MODERATOR", "ADMIN"]),
    },
    freshBoards: row.fresh,
    ownBoards: row.ownBoards,
    celebrations: row.celebrations.flatMap((one) => celebrationOf(ctx, one)),
  };
}

/** One line of news; none for a badge that is out of use by now. */
function celebrationOf(ctx: Ctx, { id, rank, badge }: CelebrationRow): CelebrationView[] {
  if (badge) {
    const icon = badgeIcons.find((one) => one === badge.icon) ?? "star";
    return [{ id, name: badge.name, href: `/badges/${badge.key}`, badge: { grade: badge.grade, icon } }];
  }
  return rank
    ? [{ id, name: rankName(ladderOf(ctx).ranks, rank, ctx.locale), href: "/account/standing", badge: null }]
    : [];
}
