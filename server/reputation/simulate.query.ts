import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { heldLinesSql, pricedLinesSql } from "./priced-lines.query.ts";
import { canTuneReputation } from "./reputation.policy.ts";
import type { Mover, SimulateInput, Simulation } from "./weights.schema.ts";

/** Risers and fallers that are named. */
const named = 100;

/**
 * Counts the whole history under other rules, without writing anything: what a recount would make of everybody's points
 * and, with a ladder, of their ranks. Before is what members have now, after is what they would have.
 * Which thanks fell under the ring guard was decided when they were given and stays so.
 * @throws NotFound for everybody but admins
 */
export async function simulate(ctx: Ctx, { rules, ladder }: SimulateInput): Promise<Simulation> {
  authorize(ctx, canTuneReputation(ctx.actor));
  const began = performance.now();
  const priced = pricedLinesSql(rules, heldLinesSql(Prisma.sql`TRUE`));
  const steps = JSON.stringify((ladder ?? []).map((rank, place) => ({ ...rank, place })));
  const [row] = await ctx.db.$queryRaw<[Row]>`
    WITH step AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${steps}::jsonb)
        AS step (place int, key text, points int, acceptances int, "accountDays" int, "cleanDays" int)
    ),
    replayed AS MATERIALIZED (
      SELECT "userId", sum(worth)::int AS points, max(at) FILTER (WHERE reason = 'POST_REMOVED') AS removed
      FROM (${priced}) priced GROUP BY "userId"
    ),
    member AS MATERIALIZED (
      SELECT person.id, person.name, person."displayName", person."isStaff", standing.points AS before,
        COALESCE(replayed.points, 0) AS after, held.place AS "placeBefore", reached.place AS "placeAfter"
      FROM "Standing" standing JOIN "User" person ON person.id = standing."userId" AND person."erasedAt" IS NULL
      LEFT JOIN replayed ON replayed."userId" = standing."userId"
      LEFT JOIN LATERAL (SELECT COALESCE((SELECT place FROM step WHERE key = person.rank), 0) AS place) held ON TRUE
      LEFT JOIN LATERAL (
        SELECT COALESCE(max(place), 0) AS place FROM step WHERE step.points <= COALESCE(replayed.points, 0)
          AND step.acceptances <= standing."solutionCount"
          AND make_interval(days => step."accountDays") <= ${ctx.now()}::timestamptz - person."createdAt"
          AND (replayed.removed IS NULL OR make_interval(days => step."cleanDays") <= ${ctx.now()}::timestamptz - replayed.removed)
      ) reached ON TRUE
    ),
    mover AS (
      SELECT after - before AS change, "placeAfter" - "placeBefore" AS climb, name, json_build_object('name', name, 'displayName', "displayName", 'isStaff', "isStaff",
        'points', json_build_object('before', before, 'after', after),
        'rank', CASE WHEN EXISTS (SELECT 1 FROM step) THEN json_build_object(
          'before', (SELECT key FROM step WHERE place = "placeBefore"), 'after', (SELECT key FROM step WHERE place = "placeAfter"))
        END) AS mover
      FROM member WHERE after <> before OR "placeAfter" <> "placeBefore"
    )
    SELECT count(*)::int AS members, count(*) FILTER (WHERE after > before)::int AS rising,
      count(*) FILTER (WHERE after < before)::int AS falling,
      COALESCE(sum(before), 0)::int AS before, COALESCE(sum(after), 0)::int AS after,
      count(*) FILTER (WHERE "placeAfter" > "placeBefore")::int AS promoted,
      count(*) FILTER (WHERE "placeAfter" < "placeBefore")::int AS demoted,
      (SELECT COALESCE(json_agg(json_build_object('key', key,
        'before', (SELECT count(*) FROM member WHERE "placeBefore" = place),
        'after', (SELECT count(*) FROM member WHERE "placeAfter" = place)) ORDER BY place), '[]') FROM step) AS ranks,
      (SELECT COALESCE(json_agg(mover), '[]') FROM (
        SELECT mover FROM mover WHERE (change, climb) > (0, 0) ORDER BY change DESC, climb DESC, name LIMIT ${named}) first) AS risers,
      (SELECT COALESCE(json_agg(mover), '[]') FROM (
        SELECT mover FROM mover WHERE (change, climb) < (0, 0) ORDER BY change, climb, name LIMIT ${named}) first) AS fallers
    FROM member`;
  const { before, after, ...rest } = row;
  const took = Math.round(performance.now() - began);
  return { ...rest, points: { before, after }, changed: rest.rising + rest.falling, took };
}

interface Row {
  members: number;
  rising: number;
  falling: number;
  before: number;
  after: number;
  promoted: number;
  demoted: number;
  ranks: Simulation["ranks"];
  risers: Mover[];
  fallers: Mover[];
}
