import { type Member, personId, type Staff } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { canUsePackage } from "../programme.policy.ts";

/** What a row of `lookingSql` holds, as JSON gives it back. */
export interface LookingRow {
  taken: { name: string; displayName: string; until: string; userId: string } | null;
  offer: { id: string; why: string[] | null } | null;
}

/** Who looks at a question, and whether it waits for the viewer. */
export interface Looking {
  taken: { displayName: string; until: Date; mine: boolean } | null;
  /** The open offer to the viewer, with the boards and tags it was matched by. */
  offer: { id: string; why: string[] } | null;
}

/** JSON of a `LookingRow` for the statement that asks what belongs to the viewer on a topic. */
export function lookingSql(actor: Member | Staff, topicId: Prisma.Sql, now: Date): Prisma.Sql {
  const offer = canUsePackage(actor).ok
    ? Prisma.sql`(SELECT json_build_object('id', o.id, 'why', (SELECT json_agg(w->>'name') FROM jsonb_array_elements(o.why) w))
        FROM "Offer" o WHERE o."topicId" = ${topicId} AND o."userId" = ${actor.id}::uuid AND o.answer = 'OPEN'
          AND o."expiresAt" > ${now} LIMIT 1)`
    : Prisma.sql`NULL`;
  return Prisma.sql`json_build_object('offer', ${offer}, 'taken', (
    SELECT json_build_object('name', person.name, 'displayName', person."displayName", 'until', o."takenUntil",
      'userId', person.id)
    FROM "Offer" o JOIN "User" person ON person.id = o."userId"
    WHERE o."topicId" = ${topicId} AND o.answer = 'TAKEN' AND o."takenUntil" > ${now} AND person."erasedAt" IS NULL
    ORDER BY o."takenUntil" DESC LIMIT 1))`;
}

/** What of a row the viewer is shown; null when nobody looks and nothing is offered. */
export function lookingOf(actor: Member | Staff, row: LookingRow): Looking | null {
  if (!row.taken && !row.offer) return null;
  const { taken, offer } = row;
  return {
    taken: taken && {
      displayName: taken.displayName,
      until: new Date(taken.until),
      mine: taken.userId === personId(actor),
    },
    offer: offer && { id: offer.id, why: offer.why ?? [] },
  };
}
