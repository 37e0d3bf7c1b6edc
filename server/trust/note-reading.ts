import { audiencesOf, authorize, type Ctx, type Member, type Staff } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { enqueueReview } from "../reputation/index.ts";
import { setting } from "../settings/index.ts";
import type { ReadingInput } from "./reading.schema.ts";
import { mostSeconds, postsPerSecond } from "./reading-limits.schema.ts";
import { canBeCounted } from "./trust.policy.ts";
import { trustSetting } from "./trust.setting.ts";

/**
 * Counts what a page says was read. Nothing is taken on trust: all batches of a member together count no more seconds
 * than have passed since the one before, no more posts than can be read in them or than the topic has, and topics the
 * member may not see do not count. Sending a batch twice therefore counts as much as having read twice as slowly.
 * @returns the seconds that counted
 */
export async function noteReading(ctx: Ctx, { topics }: ReadingInput): Promise<{ seconds: number }> {
  authorize(ctx, canBeCounted(ctx.actor));
  const { actor } = ctx;
  if (actor.kind !== "member" && actor.kind !== "staff") throw new Forbidden("signInFirst");
  return write(ctx, async ({ tx }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reading ${actor.id}`}, 0))`;
    const room = await secondsSinceLast(ctx, tx, actor.id);
    const counted = share(topics, room);
    if (counted.length === 0) return { seconds: 0 };
    const before = await totals(tx, actor.id);
    const seconds = await store(ctx, tx, actor, counted);
    if (seconds > 0 && crossed(ctx, before, await totals(tx, actor.id))) await enqueueReview(ctx, tx, actor.id);
    return { seconds };
  });
}

type Read = ReadingInput["topics"][number];

/** The same topic named twice is one; together they get no more seconds than there are. */
function share(topics: readonly Read[], room: number): Read[] {
  const byNumber = new Map<number, Read>();
  for (const one of topics) {
    const known = byNumber.get(one.number);
    byNumber.set(
      one.number,
      known ? { ...one, seconds: known.seconds + one.seconds, posts: known.posts + one.posts } : one,
    );
  }
  let left = room;
  return [...byNumber.values()].flatMap((one) => {
    const seconds = Math.min(one.seconds, left);
    left -= seconds;
    return seconds < 1 ? [] : [{ ...one, seconds, posts: Math.min(one.posts, seconds * postsPerSecond) }];
  });
}

async function secondsSinceLast(ctx: Ctx, tx: Tx, userId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: Date | null }[]>`
    SELECT "lastAt" AS last FROM "VisitDay" WHERE "userId" = ${userId}::uuid ORDER BY day DESC LIMIT 1`;
  if (!row?.last) return mostSeconds;
  const passed = Math.floor((ctx.now().getTime() - row.last.getTime()) / 1000);
  return Math.max(0, Math.min(mostSeconds, passed));
}

/** Topics that do not exist for the member are left out; what is left is the sum of seconds that counted. */
async function store(ctx: Ctx, tx: Tx, actor: Member | Staff, read: readonly Read[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ seconds: number }[]>`
    WITH seen AS (
      SELECT t.id, t."postCount", read.posts, read.seconds
      FROM jsonb_to_recordset(${JSON.stringify(read)}::jsonb) AS read (number int, posts int, seconds int)
      JOIN "Topic" t ON t.number = read.number AND t.presence = 'VISIBLE'
      JOIN "Board" b ON b.id = t."boardId" AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])
    ), visited AS (
      INSERT INTO "TopicVisit" AS v ("userId", "topicId", "postsRead", seconds, "firstAt", "lastAt")
      SELECT ${actor.id}::uuid, id, LEAST(posts, "postCount"), seconds, ${ctx.now()}, ${ctx.now()} FROM seen
      ON CONFLICT ("userId", "topicId") DO UPDATE SET seconds = v.seconds + EXCLUDED.seconds, "lastAt" = EXCLUDED."lastAt",
        "postsRead" = GREATEST(v."postsRead", LEAST(v."postsRead" + EXCLUDED."postsRead",
          (SELECT "postCount" FROM "Topic" WHERE id = v."topicId")))
    ), today AS (
      INSERT INTO "VisitDay" AS d ("userId", day, seconds, "lastAt")
      SELECT ${actor.id}::uuid, (${ctx.now()}::timestamptz AT TIME ZONE 'UTC')::date, sum(seconds), ${ctx.now()}
      FROM seen HAVING count(*) > 0
      ON CONFLICT ("userId", day) DO UPDATE SET seconds = d.seconds + EXCLUDED.seconds, "lastAt" = EXCLUDED."lastAt"
    )
    SELECT COALESCE(sum(seconds), 0)::int AS seconds FROM seen`;
  return row?.seconds ?? 0;
}

interface Totals {
  topics: number;
  posts: number;
  minutes: number;
  days: number;
}

async function totals(tx: Tx, userId: string): Promise<Totals> {
  const [row] = await tx.$queryRaw<Totals[]>`
    SELECT count(*)::int AS topics, COALESCE(sum("postsRead"), 0)::int AS posts, (COALESCE(sum(seconds), 0) / 60)::int AS minutes,
      (SELECT count(*)::int FROM "VisitDay" WHERE "userId" = ${userId}::uuid) AS days
    FROM "TopicVisit" WHERE "userId" = ${userId}::uuid`;
  return row ?? { topics: 0, posts: 0, minutes: 0, days: 0 };
}

/** True when this batch reached a number that a level asks for: only then a review can find something new at once. */
function crossed(ctx: Ctx, before: Totals, after: Totals): boolean {
  const n = setting(ctx, trustSetting);
  const marks: Record<keyof Totals, number[]> = {
    topics: [n.level1Topics, n.level2Topics],
    posts: [n.level1Posts, n.level2Posts],
    minutes: [n.level1Minutes, n.level2Minutes],
    days: [n.level2Days],
  };
  return (Object.keys(marks) as (keyof Totals)[]).some((name) =>
    marks[name].some((mark) => before[name] < mark && after[name] >= mark),
  );
}
