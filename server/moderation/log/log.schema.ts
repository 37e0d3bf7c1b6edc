import { z } from "zod";

const name = z.string().min(1).max(60);
/** A day of the calendar, UTC. */
const day = z.iso.date().max(10);

/** Which lines are wanted; what is left out is not asked for. */
export const logFilter = z.strictObject({
  /** Name of who acted; "system" for the community's own rules. */
  actor: name.optional(),
  /** Name of the member it was about. */
  member: name.optional(),
  act: z.string().min(1).max(60).optional(),
  board: z.string().min(1).max(60).optional(),
  from: day.optional(),
  /** The last day that counts. */
  until: day.optional(),
});
export type LogFilter = z.infer<typeof logFilter>;

/** Somebody in a line; of erased people only that they are gone. */
export interface LoggedPerson {
  name: string;
  displayName: string;
  erased: boolean;
}

/** One line of the log as moderators read it. */
export interface LogLine {
  id: string;
  at: Date;
  /** Name of the event. */
  act: string;
  /** Null: the community's own rules. */
  actor: LoggedPerson | null;
  member: LoggedPerson | null;
  subjectKind: string;
  board: { slug: string; name: string } | null;
  /** The topic as far as the reader may see it now. */
  topic: { number: number; slug: string; title: string } | null;
  /** Number of the post in its topic. */
  post: number | null;
  reason: string;
  category: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** How often something was done in a month (its first day, UTC), for the public part. */
export interface LogFigure {
  month: Date;
  act: string;
  count: number;
}

/** One act in the public part: what, when (the day alone), and what the reason falls under; no names. */
export interface PublicLine {
  day: Date;
  act: string;
  category: string | null;
  automatic: boolean;
}
