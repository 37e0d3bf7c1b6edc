import type { Ctx } from "../authorize/index.ts";
import type { Db } from "../db/client.ts";
import type { Reaction } from "./reaction.ts";

/**
 * Runs every reaction that has not yet run, in the order events happened, each at the time of its event, until nothing
 * new follows. For replays and tests; a running worker does the same through the queue.
 * Returns how many reactions ran.
 */
export async function reactToAll(
  db: Db,
  reactions: readonly Reaction[],
  contextAt: (at: Date) => Promise<Ctx> | Ctx,
): Promise<number> {
  const known = new Map(reactions.map((reaction) => [reaction.name, reaction]));
  let ran = 0;
  for (;;) {
    const waiting = await db.$queryRaw<{ id: string; reaction: string }[]>`
      SELECT e.id, r.name AS reaction FROM "Event" e
      JOIN jsonb_to_recordset(${JSON.stringify(reactions.map(({ name, on }, place) => ({ name, on, place })))}::jsonb)
        AS r (name text, "on" text, place int) ON r."on" = e.name
      WHERE e.origin <> 'IMPORT'
        AND NOT EXISTS (SELECT 1 FROM "ReactionRun" run WHERE run."eventId" = e.id AND run.reaction = r.name)
      ORDER BY e."createdAt", e.id, r.place LIMIT 2000`;
    if (waiting.length === 0) return ran;
    for (const { id, reaction } of waiting) {
      const event = await db.event.findUniqueOrThrow({ where: { id } });
      await known.get(reaction)?.run(await contextAt(event.createdAt), event);
      ran += 1;
    }
  }
}
