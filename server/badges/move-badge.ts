import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { badgeSaved } from "./badges.events.ts";
import { canArrangeBadges } from "./badges.policy.ts";

/** Moves a badge one place up or down in the list; at the end it stays where it is. @throws NotFound */
export async function moveBadge(ctx: Ctx, input: { key: string; by: "up" | "down" }): Promise<void> {
  authorize(ctx, canArrangeBadges(ctx.actor));
  await write(ctx, async ({ tx, record, touch }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('badges', 0))`;
    const list = await tx.badge.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, key: true, version: true, enabled: true },
    });
    const place = list.findIndex((one) => one.key === input.key);
    const badge = list[place];
    if (!badge) throw new NotFound();
    const other = list[place + (input.by === "up" ? -1 : 1)];
    if (!other) return;
    list[list.indexOf(other)] = badge;
    list[place] = other;
    // Written anew as a whole: equal positions of before are gone with it.
    await tx.$executeRaw`
      UPDATE "Badge" b SET position = row.place * 10
      FROM unnest(${list.map((one) => one.id)}::uuid[]) WITH ORDINALITY AS row(id, place) WHERE b.id = row.id`;
    record(badgeSaved, { badgeId: badge.id, key: badge.key, version: badge.version, enabled: badge.enabled });
    touch("badges");
  });
}
