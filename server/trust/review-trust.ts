import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { setting } from "../settings/index.ts";
import { latelyOf } from "./lately.query.ts";
import { trustChanged } from "./trust.events.ts";
import { trustSetting } from "./trust.setting.ts";
import { deservedLevel, nextTrust, nothingLately } from "./trust-levels.ts";

interface Row {
  id: string;
  level: number;
  missingSince: Date | null;
  values: unknown;
}

/**
 * Brings the trust levels of these members in line with what was counted of them; part of a review, under its lock.
 * Returns the ids of those whose level changed.
 */
export async function reviewTrust(
  ctx: Ctx,
  { tx, record }: Pick<Writing, "tx" | "record">,
  userIds: readonly string[],
): Promise<string[]> {
  const numbers = setting(ctx, trustSetting);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.id, u."trustLevel" AS level, r."missingSince", m.values FROM "User" u
    JOIN "MemberMetrics" m ON m."userId" = u.id LEFT JOIN "TrustRecord" r ON r."userId" = u.id
    WHERE u.id = ANY(${userIds}::uuid[]) AND u."trustLevel" < 4`;
  const known = rows.map((row) => ({ ...row, metrics: metricsFrom(row.values) }));
  // What somebody did lately is asked only of those for whom it can matter.
  const near = known.filter((row) => row.level === 3 || deservedLevel(numbers, row.metrics, nothingLately) === 2);
  const lately = await latelyOf(
    tx,
    near.map((row) => row.id),
    ctx.now(),
    numbers.level3Window,
  );
  const changes = known.flatMap((row) => {
    const deserved = deservedLevel(numbers, row.metrics, lately.get(row.id) ?? nothingLately);
    const next = nextTrust(row, deserved, ctx.now(), numbers.level3Grace);
    const same = next.level === row.level && next.missingSince?.getTime() === row.missingSince?.getTime();
    return same ? [] : [{ id: row.id, before: row.level, ...next }];
  });
  if (changes.length === 0) return [];
  await tx.$executeRaw`
    WITH next AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS n (id uuid, level int, "missingSince" timestamptz)
    ), kept AS (
      INSERT INTO "TrustRecord" AS r ("userId", level, since, "missingSince")
      SELECT id, level, ${ctx.now()}, "missingSince" FROM next
      ON CONFLICT ("userId") DO UPDATE SET level = EXCLUDED.level, "missingSince" = EXCLUDED."missingSince",
        since = CASE WHEN r.level = EXCLUDED.level THEN r.since ELSE EXCLUDED.since END
    )
    UPDATE "User" SET "trustLevel" = next.level FROM next WHERE "User".id = next.id AND "User"."trustLevel" <> next.level`;
  const moved = changes.filter((change) => change.before !== change.level);
  for (const { id, before, level } of moved) {
    record(trustChanged, { userId: id, before, after: level, byHand: false, reason: "" }, { actorId: null });
  }
  return moved.map((change) => change.id);
}
