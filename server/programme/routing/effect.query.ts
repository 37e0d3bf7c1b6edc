import type { z } from "zod";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Invalid } from "../../platform/errors/index.ts";
import { canSeeProgramme } from "../programme.policy.ts";
import type { effectInput } from "./routing.schema.ts";

/** How long questions of one group waited. */
export interface GroupEffect {
  questions: number;
  answered: number;
  /** Minutes to the first answer, those without one counted as longer than any; null when half of them have none. */
  medianMinutes: number | null;
}

export interface RoutingEffect {
  from: Date;
  until: Date;
  /** Offered to somebody. */
  offered: GroupEffect;
  /** Somebody would have been there, and nobody was asked, for comparison. */
  heldOut: GroupEffect;
  /** Nobody fitted, or nobody was free. */
  nobody: GroupEffect;
  /** Offers made in these days, and what became of them. */
  offers: { all: number; taken: number; declined: number; expired: number; open: number };
  /** Taken of those that are not open any more, in percent to one decimal; null when there are none. */
  takenShare: number | null;
  /** Questions whose first answer came from somebody they were offered to. */
  answeredByAsked: number;
  declinedBecause: { because: string; count: number }[];
}

const DAY = 86_400_000;

/**
 * What offering questions changes: questions first looked at in these days, by group. Offered and held-out questions are
 * alike but for the lot. Throws NotFound for everybody but staff, Invalid("until") when it is before `from`.
 */
export async function routingEffect(ctx: Ctx, input: z.infer<typeof effectInput>): Promise<RoutingEffect> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const until = input.until ? new Date(Date.parse(input.until) + DAY) : ctx.now();
  const from = input.from ? new Date(input.from) : new Date(until.getTime() - 28 * DAY);
  if (from >= until) throw new Invalid("until", "beforeFrom");
  const groups = await ctx.db.$queryRaw<(GroupEffect & { part: string; byAsked: number })[]>`
    SELECT part, count(*)::int AS questions, count("firstAnswerAt")::int AS answered,
      NULLIF(percentile_disc(0.5) WITHIN GROUP (ORDER BY COALESCE(extract(epoch FROM "firstAnswerAt" - "createdAt") / 60, 'Infinity'))::float8,
        'Infinity') AS "medianMinutes", count(*) FILTER (WHERE "byAsked")::int AS "byAsked"
    FROM (
      SELECT t."createdAt", t."firstAnswerAt",
        CASE WHEN r."heldOut" THEN 'heldOut' WHEN r.offers > 0 THEN 'offered' ELSE 'nobody' END AS part,
        EXISTS (SELECT 1 FROM "Post" p JOIN "Offer" o ON o."topicId" = t.id AND o."userId" = p."authorId"
          WHERE p."topicId" = t.id AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE'
          AND p."createdAt" = t."firstAnswerAt" AND p."createdAt" >= o."offeredAt") AS "byAsked"
      FROM "RoutingRound" r JOIN "Topic" t ON t.id = r."topicId" WHERE r.at >= ${from} AND r.at < ${until}
    ) looked GROUP BY part`;
  const made = await ctx.db.$queryRaw<{ answer: string; because: string | null; count: number }[]>`
    SELECT answer, because, count(*)::int AS count FROM "Offer"
    WHERE "offeredAt" >= ${from} AND "offeredAt" < ${until} GROUP BY answer, because ORDER BY count DESC, because`;
  const group = (part: string): GroupEffect => {
    const { questions = 0, answered = 0, medianMinutes = null } = groups.find((one) => one.part === part) ?? {};
    return { questions, answered, medianMinutes: medianMinutes === null ? null : Math.round(medianMinutes * 10) / 10 };
  };
  const count = (answer?: string) =>
    made.filter((row) => !answer || row.answer === answer).reduce((sum, row) => sum + row.count, 0);
  const offers = {
    all: count(),
    taken: count("TAKEN"),
    declined: count("DECLINED"),
    expired: count("EXPIRED"),
    open: count("OPEN"),
  };
  const over = offers.all - offers.open;
  return {
    from,
    until,
    offered: group("offered"),
    heldOut: group("heldOut"),
    nobody: group("nobody"),
    offers,
    takenShare: over === 0 ? null : Math.round((offers.taken * 1_000) / over) / 10,
    answeredByAsked: groups.reduce((sum, one) => sum + one.byAsked, 0),
    declinedBecause: made.flatMap(({ because, count: times }) => (because ? [{ because, count: times }] : [])),
  };
}
