import { Prisma } from "../platform/db/generated/client.ts";
import type { ReputationRules } from "../reputation/weights.schema.ts";

/** One difference: which row, what is stored, what the facts give. */
export interface Difference {
  what: string;
  stored: string | null;
  expected: string | null;
}

/** What the checks are told of the project. */
export interface Facts {
  now: Date;
  /** Every reaction and the event it follows. */
  reactions: readonly { name: string; on: string }[];
  /** What acts are worth now. */
  reputation: ReputationRules;
}

/** One kind of damage. `sql` gives a row (what, stored, expected) for each difference, and none when all is well. */
export interface Check {
  name: string;
  sql(facts: Facts): Prisma.Sql;
}

/** Consequences follow within this time, in minutes; what is younger may still be under way. */
const patience = 10;

export function overdue(facts: Facts): Date {
  return new Date(facts.now.getTime() - patience * 60_000);
}

/** Events that wait for a reaction (id, name, "topicId", payload, "createdAt", reaction): imports wait for none. */
export function waitingEvents(facts: Facts): Prisma.Sql {
  const lines = JSON.stringify(facts.reactions.map(({ name, on }) => ({ name, on })));
  return Prisma.sql`
    SELECT e.id, e.name, e."topicId", e.payload, e."createdAt", r.name AS reaction
    FROM jsonb_to_recordset(${lines}::jsonb) AS r (name text, "on" text)
    JOIN "Event" e ON e.name = r."on" AND e.origin = 'LIVE'
    WHERE NOT EXISTS (SELECT 1 FROM "ReactionRun" run WHERE run."eventId" = e.id AND run.reaction = r.name)`;
}

/** Topics and articles (id) about which something was said so recently that its consequences may be under way. */
export function unsettled(facts: Facts): Prisma.Sql {
  return Prisma.sql`
    SELECT unnest(ARRAY["topicId", (payload->>'articleId')::uuid, (payload->>'fromTopicId')::uuid]) AS id FROM (${waitingEvents(facts)}) waiting
    WHERE waiting."createdAt" > ${overdue(facts)}
    UNION SELECT p."topicId" FROM (${waitingEvents(facts)}) waiting, jsonb_array_elements(
      CASE WHEN jsonb_typeof(waiting.payload->'sources') = 'array' THEN waiting.payload->'sources' ELSE '[]' END) source
    JOIN "Post" p ON p.id = (source->>'postId')::uuid WHERE waiting."createdAt" > ${overdue(facts)}`;
}
