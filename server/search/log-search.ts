import type { Ctx } from "../platform/authorize/index.ts";
import { uuidv7 } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { readable } from "./parse-query.ts";
import { searchSetting } from "./search.setting.ts";

/** Addresses and long numbers are not what somebody looks for, but what they let slip. */
function withoutPersonal(query: string): string {
  return readable(query)
    .replace(/\S+@\S+/g, "…")
    .replace(/\+?\d[\d ./-]{6,}\d/g, "…")
    .trim()
    .slice(0, 200);
}

/**
 * Writes down what was searched, without who did. Returns the line's id for `clickResult`, or null when searches are not
 * logged (setting) or a robot of ours asks.
 */
export async function logSearch(ctx: Ctx, query: string, place: string, hits: number): Promise<string | null> {
  if (!setting(ctx, searchSetting).logged || ctx.actor.kind === "system") return null;
  const id = uuidv7(ctx.now());
  await ctx.db.$executeRaw`
    INSERT INTO "SearchLog" (id, query, locale, place, hits, "createdAt")
    VALUES (${id}::uuid, ${withoutPersonal(query)}, ${ctx.locale}, ${place}, ${hits}, ${ctx.now()})`;
  return id;
}

/** Remembers which hit was opened first; nothing about who did. Lines older than a day stay as they are. */
export async function clickResult(ctx: Ctx, input: { log: string; target: string }): Promise<void> {
  const since = new Date(ctx.now().getTime() - 86_400_000);
  await ctx.db.searchLog.updateMany({
    where: { id: input.log, clicked: null, createdAt: { gte: since } },
    data: { clicked: input.target },
  });
}
