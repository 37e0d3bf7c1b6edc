import { notificationReactions } from "../../server/notifications/index.ts";
import { contextOf, system } from "../../server/platform/authorize/index.ts";
import type { Db } from "../../server/platform/db/client.ts";
import { reactToAll } from "../../server/platform/events/index.ts";
import { reactions } from "../../server/reactions.ts";

/** How far back the demo's people still have something unread, in days. */
const UNREAD = 4;

/**
 * Lets the people of the story hear of what happened. Everything else that follows from the story was written set-based,
 * so all other reactions count as done; no mail leaves, because a story's mails would be a year late.
 */
export async function tellPeople(db: Db, today: Date): Promise<void> {
  const told = reactions.filter((reaction) => notificationReactions.includes(reaction));
  const done = reactions.filter((reaction) => !told.includes(reaction));
  await db.$executeRaw`
    INSERT INTO "ReactionRun" ("eventId", reaction, "ranAt")
    SELECT e.id, r.name, e."createdAt" FROM "Event" e
    JOIN jsonb_to_recordset(${JSON.stringify(done.map(({ name, on }) => ({ name, on })))}::jsonb) AS r (name text, "on" text)
      ON r."on" = e.name
    ON CONFLICT DO NOTHING`;
  await reactToAll(db, told, (at) => contextOf(system, { db, now: () => at, origin: "SEED" }));
  await db.$executeRaw`
    UPDATE "Notification" SET "readAt" = "createdAt" + interval '1 hour'
    WHERE "createdAt" < ${new Date(today.getTime() - UNREAD * 86_400_000)}`;
}
