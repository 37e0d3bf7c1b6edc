import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { badgeSaved } from "./badges.events.ts";
import { canArrangeBadges } from "./badges.policy.ts";
import type { BadgeInput } from "./badges.schema.ts";
import { type Criterion, mostOf, readCriteria } from "./criteria.ts";
import { startBackfill } from "./start-backfill.ts";

/**
 * Makes a badge, or changes the one with the key `current`; the key is its address and stays. When what it asks for
 * changed, or it is used again, all members are looked at anew in the background.
 * @throws NotFound, Invalid("key" | "names.en" | "names.de" | "badge.criteria.<n>.metric" | "badge.criteria.<n>.atLeast", …)
 */
export async function saveBadge(ctx: Ctx, current: string | null, input: BadgeInput): Promise<{ key: string }> {
  authorize(ctx, canArrangeBadges(ctx.actor));
  checkCriteria(input.criteria);
  await write(ctx, async ({ tx, record, touch }) => {
    // Two admins at once: names are compared with what the other saved.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('badges', 0))`;
    const before = current === null ? null : await tx.badge.findUnique({ where: { key: current } });
    if (current !== null && !before) throw new NotFound();
    if (before && before.key !== input.key) throw new Invalid("key", "fixed");
    await checkTaken(tx, input, before?.id ?? null);
    const { criteria, ...columns } = input;
    const changed = before !== null && !sameCriteria(readCriteria(before.criteria), criteria);
    const data = { ...columns, criteria, updatedAt: ctx.now() };
    const badge = before
      ? await tx.badge.update({
          where: { id: before.id },
          data: { ...data, version: before.version + Number(changed) },
        })
      : await tx.badge.create({ data: { ...data, position: await lastPosition(tx), createdAt: ctx.now() } });
    record(badgeSaved, { badgeId: badge.id, key: badge.key, version: badge.version, enabled: badge.enabled });
    // Shelves of all profiles show it.
    touch("*");
    const reviewed = criteria.length > 0 && badge.enabled;
    if (reviewed && (changed || !before?.enabled)) await startBackfill(ctx, tx);
  });
  return { key: input.key };
}

/** Refuses what asks twice for the same, and what nobody can ever meet. */
export function checkCriteria(criteria: readonly Criterion[]): void {
  for (const [place, { metric, atLeast }] of criteria.entries()) {
    if (criteria.findIndex((one) => one.metric === metric) < place)
      throw new Invalid(`badge.criteria.${place}.metric`, "twice");
    const most = mostOf(metric);
    if (most !== null && atLeast > most)
      throw new Invalid(`badge.criteria.${place}.atLeast`, "nobodyCanMeet", { most });
  }
}

async function checkTaken(tx: Tx, input: BadgeInput, ownId: string | null): Promise<void> {
  const others = await tx.$queryRaw<{ key: string; en: string; de: string }[]>`
    SELECT key, lower(names->>'en') AS en, lower(names->>'de') AS de FROM "Badge"
    WHERE ${ownId}::uuid IS NULL OR id <> ${ownId}::uuid`;
  if (others.some((other) => other.key === input.key)) throw new Invalid("key", "taken");
  for (const language of ["en", "de"] as const) {
    if (others.some((other) => other[language] === input.names[language].toLowerCase()))
      throw new Invalid(`names.${language}`, "taken");
  }
}

function sameCriteria(a: readonly { metric: string; atLeast: number }[], b: typeof a): boolean {
  const spelled = (criteria: typeof a) => criteria.map(({ metric, atLeast }) => `${metric} ${atLeast}`).sort();
  return spelled(a).join() === spelled(b).join();
}

async function lastPosition(tx: Tx): Promise<number> {
  const { _max } = await tx.badge.aggregate({ _max: { position: true } });
  return (_max.position ?? 0) + 10;
}
