import { contextOf, system } from "../platform/authorize/index.ts";
import { reactions } from "../reactions.ts";
import type { World } from "./world.ts";

const inOrder = reactions.map(({ name, on }, place) => ({ name, on, place }));

/** Everything that has not followed yet from what happened, the oldest first. */
async function waiting(world: World): Promise<(() => Promise<unknown>)[]> {
  const pairs = await world.db.$queryRaw<{ id: string; reaction: string }[]>`
    SELECT e.id, r.name AS reaction FROM "Event" e
    JOIN jsonb_to_recordset(${JSON.stringify(inOrder)}::jsonb) AS r (name text, "on" text, place int) ON r."on" = e.name
    WHERE NOT EXISTS (SELECT 1 FROM "ReactionRun" run WHERE run."eventId" = e.id AND run.reaction = r.name)
    ORDER BY e."createdAt", e.id, r.place`;
  return pairs.map(({ id, reaction }) => async () => {
    const event = await world.db.event.findUniqueOrThrow({ where: { id } });
    // As a worker does it: later than everything that happened.
    const ctx = contextOf(system, { now: world.now });
    await reactions.find(({ name }) => name === reaction)?.run(ctx, event);
  });
}

/** How what follows from several events may come about: a queue promises no order, and has several workers. */
export const orders = ["in order", "the last first", "all at once"] as const;

/** Lets everything follow, in one of these orders, until nothing new does. */
export async function settleIn(world: World, order: (typeof orders)[number]): Promise<void> {
  for (let works = await waiting(world); works.length > 0; works = await waiting(world)) {
    if (order === "all at once") await Promise.all(works.map((work) => work()));
    else for (const work of order === "in order" ? works : works.reverse()) await work();
  }
}
