import { type Actor, type Grant, visitor } from "../../platform/authorize/index.ts";
import type { Db } from "../../platform/db/client.ts";
import { keptActor } from "./actor-cache.ts";
import { isAlive } from "./lifetimes.ts";
import { tokenHash } from "./token.ts";

/** The last moment a person was here is written at most this often, in milliseconds. */
const seenEvery = 5 * 60_000;

interface Row {
  sessionId: string;
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
  id: string;
  name: string;
  displayName: string;
  locale: string;
  timeZone: string;
  joinedAt: Date;
  confirmed: boolean;
  isStaff: boolean;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
  warned: boolean;
  erasedAt: Date | null;
  grants: Grant[];
  rank: string;
  trustLevel: number;
  acceptances: Record<string, number>;
  rulesDue: number | null;
}

/**
 * Who a session token belongs to. A visitor for no token, for an unknown, ended or expired session, and for people who are
 * suspended or erased. At most four seconds old (SE-02, SE-03). Rank and acceptances are as stored; what they open is filled
 * in by `server/context.ts`, which knows the ladder.
 * @param token what `openSession` found in the cookie
 */
export async function actorOf(db: Db, token: string | null, now: Date): Promise<Actor> {
  if (!token) return visitor;
  const hash = tokenHash(token);
  return keptActor(hash, now, () => load(db, hash, now));
}

async function load(db: Db, hash: string, now: Date): Promise<Actor> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT session.id AS "sessionId", session."createdAt", session."lastSeenAt", session."endedAt",
      person.id, person.name, person."displayName", person.locale, person."timeZone", person."createdAt" AS "joinedAt",
      person."emailVerifiedAt" IS NOT NULL AS confirmed, person."isStaff", person."suspendedUntil", person."silencedUntil", person."erasedAt",
      EXISTS (SELECT 1 FROM "Penalty" w WHERE w."userId" = person.id AND w.kind = 'WARNING' AND w."readAt" IS NULL
        AND w."liftedAt" IS NULL) AS warned,
      COALESCE((SELECT json_agg(json_build_object('role', role, 'boardId', "boardId"))
        FROM "RoleGrant" WHERE "userId" = person.id AND "endedAt" IS NULL), '[]') AS grants,
      person.rank, person."trustLevel",
      COALESCE((SELECT json_object_agg("boardId", acceptances) FROM "Expertise"
        WHERE "userId" = person.id AND "boardId" IS NOT NULL AND acceptances > 0), '{}') AS acceptances,
      (SELECT max(number) FROM "Guideline" WHERE material AND number > COALESCE(
        (SELECT max(version) FROM "RulesConsent" WHERE "userId" = person.id), 0)) AS "rulesDue"
    FROM "Session" session JOIN "User" person ON person.id = session."userId"
    WHERE session."tokenHash" = ${hash}`;
  if (!row || !isAlive(row, row.isStaff, now)) return visitor;
  if (row.erasedAt || (row.suspendedUntil && row.suspendedUntil > now)) return visitor;
  if (now.getTime() - row.lastSeenAt.getTime() > seenEvery) await noteSeen(db, row, now);
  return {
    kind: row.isStaff ? "staff" : "member",
    id: row.id,
    name: row.name,
    displayName: row.displayName,
    locale: row.locale,
    timeZone: row.timeZone,
    grants: row.grants,
    createdAt: row.joinedAt,
    confirmed: row.confirmed,
    sessionId: row.sessionId,
    silencedUntil: row.silencedUntil && row.silencedUntil > now ? row.silencedUntil : null,
    warned: row.warned,
    rank: row.rank,
    trustLevel: row.trustLevel,
    acceptances: row.acceptances,
    rulesDue: row.rulesDue,
    rights: [],
    expertOn: [],
  };
}

async function noteSeen(db: Db, row: Row, now: Date): Promise<void> {
  await db.$executeRaw`
    WITH seen AS (UPDATE "Session" SET "lastSeenAt" = ${now} WHERE id = ${row.sessionId}::uuid)
    UPDATE "User" SET "lastSeenAt" = ${now} WHERE id = ${row.id}::uuid`;
}
