import type { ClientBase } from "pg";
import { type EventDefinition, uuidv7 } from "../../platform/events/index.ts";
import { sendRows } from "./rows-sql.ts";

/** Something that happened in the source. */
export interface PastEvent {
  id: string;
  name: string;
  payload: unknown;
  actorId: string | null;
  topicId: string;
  createdAt: Date;
}

/** An event of the past, with its payload checked and an id that sorts by when it happened. */
export function pastEvent<P>(
  definition: EventDefinition<P>,
  payload: P,
  about: { actorId: string | null; topicId: string; at: Date },
): PastEvent {
  const { actorId, topicId, at } = about;
  return {
    id: uuidv7(at),
    name: definition.name,
    payload: definition.payload.parse(payload),
    actorId,
    topicId,
    createdAt: at,
  };
}

/** Records events as imported: they are history, and nothing dispatches them. */
export function writeEvents(tx: ClientBase, events: readonly PastEvent[]): void {
  sendRows(
    tx,
    `INSERT INTO "Event" (id, name, payload, "actorId", "topicId", origin, "createdAt")
     SELECT id, name, payload, "actorId", "topicId", 'IMPORT', "createdAt"
     FROM json_to_recordset($1::json) AS row (id uuid, name text, payload jsonb, "actorId" uuid, "topicId" uuid,
       "createdAt" timestamptz)`,
    events,
  );
}
