import type { Ctx } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { setting } from "../../settings/index.ts";
import type { LogFigure, PublicLine } from "./log.schema.ts";
import { logSetting } from "./log.setting.ts";
import { loggedActs } from "./logged-acts.ts";

/** Acts the public part tells of: moderation, not administration. */
const told = loggedActs.filter((act) => !act.adminsOnly).map((act) => act.name);
/** Months of figures, and acts shown one by one. */
const months = 12;
const latest = 50;

/** Whether everybody may read the public part. */
export function publicLogShown(ctx: Ctx): boolean {
  return setting(ctx, logSetting).public;
}

/**
 * What moderators did, without names, texts or places: how often by month, and the latest acts with what their reasons fall
 * under. Acts on boards that are not open to everybody are counted and not listed. Throws NotFound unless the setting says so.
 */
export async function publicLog(ctx: Ctx): Promise<{ figures: LogFigure[]; latest: PublicLine[] }> {
  if (!publicLogShown(ctx)) throw new NotFound();
  const [figures, lines] = await Promise.all([
    ctx.db.$queryRaw<LogFigure[]>`
      SELECT date_trunc('month', at, 'UTC') AS month, act, count(*)::int AS count FROM "ModerationAction"
      WHERE act = ANY(${told}::text[])
        AND at >= date_trunc('month', ${ctx.now()}::timestamptz, 'UTC') - make_interval(months => ${months - 1}::int)
      GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC, 2`,
    ctx.db.$queryRaw<PublicLine[]>`
      SELECT date_trunc('day', a.at, 'UTC') AS day, a.act, a.category, a."actorId" IS NULL AS automatic
      FROM "ModerationAction" a LEFT JOIN "Board" b ON b.id = a."boardId"
      WHERE a.act = ANY(${told}::text[]) AND (a."boardId" IS NULL OR b.visibility = 'PUBLIC')
      ORDER BY a.at DESC, a.id DESC LIMIT ${latest}`,
  ]);
  return { figures, latest: lines };
}
