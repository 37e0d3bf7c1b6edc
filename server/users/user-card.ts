import { Prisma } from "../platform/db/generated/client.ts";

/** How a person appears beside what they wrote; the same in every list. */
export interface UserCard {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
  title: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  erased: boolean;
  points: number;
  solutionCount: number;
  /** Key of the rank in the ladder; what it is called says `ranks.names`. Staff stand on no ladder: null. */
  rank: string | null;
}

/** The columns of a card, for Prisma queries of any domain; pass the row to `toUserCard`. */
export const userCardSelect = {
  name: true,
  displayName: true,
  tint: true,
  avatarFile: true,
  title: true,
  isStaff: true,
  isSuperUser: true,
  erasedAt: true,
  rank: true,
  standing: { select: { points: true, solutionCount: true } },
} satisfies Prisma.UserSelect;

export type UserCardRow = Prisma.UserGetPayload<{ select: typeof userCardSelect }>;

/** A selected row as the card that pages show. */
export function toUserCard(row: UserCardRow): UserCard {
  return {
    name: row.name,
    displayName: row.displayName,
    tint: row.tint,
    avatar: row.avatarFile,
    title: row.title,
    isStaff: row.isStaff,
    isSuperUser: row.isSuperUser,
    erased: row.erasedAt !== null,
    points: row.standing?.points ?? 0,
    solutionCount: row.standing?.solutionCount ?? 0,
    rank: row.isStaff || row.erasedAt ? null : row.rank,
  };
}

/** The same card as a JSON expression for raw queries; `person` and `standing` are the aliases of the joined tables. */
export const userCardSql = Prisma.sql`json_build_object(
  'name', person.name, 'displayName', person."displayName", 'tint', person.tint, 'avatar', person."avatarFile",
  'title', person.title, 'isStaff', person."isStaff", 'isSuperUser', person."isSuperUser",
  'erased', person."erasedAt" IS NOT NULL,
  'points', COALESCE(standing.points, 0), 'solutionCount', COALESCE(standing."solutionCount", 0),
  'rank', CASE WHEN NOT person."isStaff" AND person."erasedAt" IS NULL THEN person.rank END)`;
