import type { Ctx } from "../platform/authorize/index.ts";
import { uuidv7, type Writing } from "../platform/events/index.ts";
import { metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { placeFor, placeOf, type Requirement, requirementsOf } from "./ladder.ts";
import { rankGained, rankLost } from "./ranks.events.ts";
import { ladderOf } from "./with-rights.ts";

interface Row {
  id: string;
  name: string;
  rank: string;
  values: unknown;
}

interface Change {
  id: string;
  userId: string;
  name: string;
  before: string;
  after: string;
  up: boolean;
  why: Requirement[];
}

/**
 * Puts these members on the step of the ladder that what was counted of them gives; part of a review, under its lock.
 * Each change leaves a row that says why and is an event. Returns the ids of those whose rank changed.
 */
export async function reviewRanks(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  userIds: readonly string[],
): Promise<string[]> {
  const { ranks } = ladderOf(ctx);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.id, u.name, u.rank, m.values FROM "User" u JOIN "MemberMetrics" m ON m."userId" = u.id
    WHERE u.id = ANY(${userIds}::uuid[]) AND u."erasedAt" IS NULL`;
  const changes = rows.flatMap((row): Change[] => {
    const metrics = metricsFrom(row.values);
    const place = placeFor(ranks, metrics);
    const rank = ranks[place];
    if (!rank || rank.key === row.rank) return [];
    const known = ranks.find((step) => step.key === row.rank);
    const up = place > placeOf(ranks, row.rank) || !known;
    // Going down is explained by what the rank that was lost asks for; a rank that left the ladder asks for nothing.
    const why = requirementsOf(up ? rank : (known ?? rank), metrics).filter((one) => up || !one.met);
    return [{ id: uuidv7(ctx.now()), userId: row.id, name: row.name, before: row.rank, after: rank.key, up, why }];
  });
  if (changes.length === 0) return [];
  await tx.$executeRaw`
    WITH change AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        AS c (id uuid, "userId" uuid, before text, after text, why jsonb)
    ), explained AS (
      INSERT INTO "RankChange" (id, "userId", before, after, why, at)
      SELECT id, "userId", before, after, why, ${ctx.now()} FROM change
    )
    UPDATE "User" SET rank = change.after FROM change WHERE "User".id = change."userId"`;
  for (const { id, userId, name, before, after, up } of changes) {
    record(up ? rankGained : rankLost, { userId, changeId: id, before, after }, { actorId: null });
    touch(`person:${name}`, `byline:${name}`);
  }
  touch("people");
  return changes.map((change) => change.userId);
}
