import { z } from "zod";
import { Prisma } from "../platform/db/generated/client.ts";
import type { MetricName } from "../reputation/metrics/metrics.schema.ts";

/** One thing a badge asks for: at least so many of what is counted. */
export interface Criterion {
  metric: MetricName;
  atLeast: number;
}

const stored = z.array(z.object({ metric: z.string(), atLeast: z.number() }));

/** Criteria as they stand in a row; of damaged ones nothing, so that a badge is never given for them. */
export function readCriteria(value: unknown): { metric: string; atLeast: number }[] {
  const read = stored.safeParse(value);
  return read.success ? read.data : [];
}

/** What falls only when an act is undone, and the count that tells: a criterion of it can be lost again. */
const fallsWhenUndone: Partial<Record<MetricName, MetricName>> = {
  questions: "questions",
  answers: "answers",
  acceptances: "acceptances",
  verified: "verified",
  kudosReceived: "kudosReceived",
  kudosGivers: "kudosGivers",
  kudosGiven: "kudosGiven",
  bestAnswerKudos: "bestAnswerKudos",
  questionsAccepted: "questionsAccepted",
  selfSolved: "selfSolved",
  lateSolutions: "lateSolutions",
  edits: "edits",
  flagsUpheld: "flagsUpheld",
  articles: "articles",
  threadsAnswered: "threadsAnswered",
  longestStreak: "longestStreak",
  // These also change with a time zone or the language of a board, which undoes nothing: only missing answers do.
  nightAnswers: "answers",
  languages: "answers",
};

/** The table above for statements: rows (metric, counted). */
export const fallsWhenUndoneSql = Prisma.sql`
  SELECT key AS metric, value AS counted FROM jsonb_each_text(${JSON.stringify(fallsWhenUndone)}::jsonb)`;

/** The largest value anybody can ever reach, for metrics that have one: what is either so or not, and what takes time. */
const most: Partial<Record<MetricName, number>> = {
  superUser: 1,
  alumni: 1,
  welcomes: 1,
  /** Boards speak English or German. */
  languages: 2,
  yearsHere: 100,
  monthsFirst: 1_200,
  accountDays: 36_500,
  cleanDays: 36_500,
  longestStreak: 36_500,
  daysVisited: 36_500,
};

/** The largest value of a metric that anybody can ever reach; null when there is no end. */
export function mostOf(metric: MetricName): number | null {
  return most[metric] ?? null;
}

/** Whether member `m` (a row of MemberMetrics) meets all of the criteria; never for an empty list. */
export function meetsSql(criteria: readonly { metric: string; atLeast: number }[]): Prisma.Sql {
  if (criteria.length === 0) return Prisma.sql`FALSE`;
  const one = ({ metric, atLeast }: { metric: string; atLeast: number }) =>
    Prisma.sql`COALESCE((m."values"->>${metric})::numeric, 0) >= ${atLeast}::numeric`;
  return Prisma.sql`(${Prisma.join(criteria.map(one), " AND ")})`;
}
