import {
  type Actor,
  audiencesOf,
  type Grant,
  holds,
  type Member,
  type Staff,
  visitor,
} from "../../platform/authorize/index.ts";
import type { Db } from "../../platform/db/client.ts";
import type { KeyScope } from "../integrations.schema.ts";
import { keyHash } from "./key-token.ts";
import { deadBecause } from "./keys.query.ts";

/** That a key was used is written at most this often, in milliseconds. */
const NOTED_EVERY_MS = 60_000;

/** What asks with a key: an actor that sees the key's scope and nothing more, with no role and no right to write. */
export interface KeyActor {
  keyId: string;
  scope: KeyScope;
  actor: Actor;
}

interface Row {
  keyId: string;
  scope: KeyScope;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  id: string;
  name: string;
  displayName: string;
  locale: string;
  timeZone: string;
  joinedAt: Date;
  isStaff: boolean;
  gone: boolean;
  grants: Grant[];
}

/**
 * Who asks with a key; null for keys that are unknown, revoked, expired or unused for long, and for those of people who
 * are gone or no admins any more. Asked of the database every time, so that what ended has ended (PE-10, SE-02).
 */
export async function actorOfKey(db: Db, token: string, now: Date): Promise<KeyActor | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT key.id AS "keyId", key.scope, key."createdAt", key."expiresAt", key."lastUsedAt", key."revokedAt",
      owner.id, owner.name, owner."displayName", owner.locale, owner."timeZone", owner."createdAt" AS "joinedAt",
      owner."isStaff", owner."erasedAt" IS NOT NULL OR COALESCE(owner."suspendedUntil" > ${now}, FALSE) AS gone,
      COALESCE((SELECT json_agg(json_build_object('role', role, 'boardId', "boardId"))
        FROM "RoleGrant" WHERE "userId" = owner.id AND "endedAt" IS NULL), '[]') AS grants
    FROM "ApiKey" key JOIN "User" owner ON owner.id = key."ownerId" WHERE key."tokenHash" = ${keyHash(token)}`;
  if (!row) return null;
  const owner = personOf(row);
  const may = !row.gone && holds(owner, ["ADMIN"]);
  if (deadBecause(row, may, now) !== null) return null;
  const actor = narrowed(owner, row.scope);
  if (!audiencesOf(actor).includes(row.scope)) return null;
  if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > NOTED_EVERY_MS) {
    await db.$executeRaw`UPDATE "ApiKey" SET "lastUsedAt" = ${now} WHERE id = ${row.keyId}::uuid`;
  }
  return { keyId: row.keyId, scope: row.scope, actor };
}

function personOf(row: Row): Member | Staff {
  const { id, name, displayName, locale, timeZone, joinedAt: createdAt, grants } = row;
  const person = { id, name, displayName, locale, timeZone, createdAt, grants };
  const standing = { rank: "newcomer", trustLevel: 0, acceptances: {}, rights: [], expertOn: [] };
  const writes = { confirmed: false, silencedUntil: null, warned: false };
  return { kind: row.isStaff ? "staff" : "member", ...person, ...standing, ...writes, sessionId: null };
}

/** The person without roles, and no more than the scope: whoever only holds the key is not them. */
function narrowed(owner: Member | Staff, scope: KeyScope): Actor {
  if (scope === "PUBLIC") return visitor;
  if (scope === "STAFF") return { ...owner, grants: [] };
  return { ...owner, kind: "member", grants: [] };
}
