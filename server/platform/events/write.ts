import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Ctx, personId } from "../authorize/index.ts";
import type { Db, Tx } from "../db/client.ts";
import { isDeadlock } from "../db/is-deadlock.ts";
import { announce, channel, forget, noticeOf } from "../page-cache/index.ts";
import type { EventDefinition } from "./define.ts";

/** One transaction of one domain: its database handle, the events it records and the pages it makes stale. */
export interface Writing {
  tx: Tx;
  /** Records that something happened; returns the event's id. Written, with its dispatch, when the work ends. */
  record<P>(definition: EventDefinition<P>, payload: P, about?: { topicId?: string; actorId?: string | null }): string;
  /** Names what changed (`topic:12`, `board:routers`, `topics` …) so that stored pages are made anew. */
  touch(...tags: string[]): void;
}

interface EventRow {
  id: string;
  name: string;
  payload: unknown;
  actorId: string | null;
  topicId: string | null;
  origin: string;
  createdAt: Date;
}

/** How often one transaction is begun when others stand in its way. */
const ATTEMPTS = 4;

/**
 * Runs `work` in one database transaction. Events it records and their dispatch are inserted in the same transaction;
 * pages it touched are announced inside it and forgotten by this process before the promise resolves.
 * Two acts may wait for each other; the one that PostgreSQL ends for it is begun again, so `work` changes nothing but the
 * database. Throws whatever else `work` throws, and then nothing is written. In a context of `joined` it is part of the
 * open transaction.
 */
export async function write<T>(ctx: Ctx, work: (writing: Writing) => Promise<T>): Promise<T> {
  if (ctx.joins) return work(ctx.joins as Writing);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeOnce(ctx, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
      // Not all of those that met begin again in the same moment.
      await wait(Math.random() * 20 * attempt);
    }
  }
}

async function writeOnce<T>(ctx: Ctx, work: (writing: Writing) => Promise<T>): Promise<T> {
  const tags = new Set<string>();
  const result = await ctx.db.$transaction(
    async (tx) => {
      const rows: EventRow[] = [];
      const value = await work({
        tx,
        record: (definition, payload, about = {}) => {
          const id = uuidv7(ctx.now());
          rows.push({
            id,
            name: definition.name,
            payload: definition.payload.parse(payload),
            actorId: about.actorId === undefined ? personId(ctx.actor) : about.actorId,
            topicId: about.topicId ?? null,
            origin: ctx.origin,
            createdAt: ctx.now(),
          });
          return id;
        },
        touch: (...more) => {
          for (const tag of more) tags.add(tag);
        },
      });
      await tell(tx, rows, [...tags]);
      return value;
    },
    { maxWait: 5_000, timeout: 15_000 },
  );
  if (tags.size > 0) forget([...tags]);
  return result;
}

/**
 * The context with which commands join a transaction that is already open: what they read, write, record and touch is
 * part of it, and all of it happens or nothing. For acts that are made of commands (a decision of the review queue).
 */
export function joined(ctx: Ctx, writing: Writing): Ctx {
  return { ...ctx, db: writing.tx as Db, joins: writing };
}

/** One statement: the events, for live ones the job that dispatches each, and the notice of pages that became stale. */
async function tell(tx: Tx, rows: EventRow[], tags: string[]): Promise<void> {
  if (rows.length === 0) return announce((sql, ...values) => tx.$executeRawUnsafe(sql, ...values), tags);
  await tx.$executeRaw`
    WITH recorded AS (
      INSERT INTO "Event" (id, name, payload, "actorId", "topicId", origin, "createdAt")
      SELECT id, name, payload, "actorId", "topicId", origin::"Origin", "createdAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row (id uuid, name text, payload jsonb, "actorId" uuid, "topicId" uuid, origin text, "createdAt" timestamptz)
      RETURNING id, origin
    ),
    notice AS (
      SELECT pg_notify(${channel}, ${noticeOf(tags)}) WHERE ${tags.length > 0}
    )
    SELECT graphile_worker.add_job('dispatch', json_build_object('eventId', id)) FROM recorded WHERE origin = 'LIVE'
    UNION ALL SELECT NULL FROM notice`;
}

/** A UUID of version 7 (RFC 9562 §5.7) for a given moment, so that replayed events sort by when they happened; what is older than 1970 counts as that. */
export function uuidv7(at: Date): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  // Version 4 is chance alone and has its variant at the same place; Node draws chance for many of them at once.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
