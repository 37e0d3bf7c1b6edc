import type { z } from "zod";

/** One kind of event: its name and the shape of what it says. */
export interface EventDefinition<P = unknown> {
  name: string;
  payload: z.ZodType<P>;
}

/** Declares an event; names are `<noun>.<what happened>`. */
export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventDefinition<P> {
  return { name, payload };
}

/** An event as reactions see it. */
export interface Recorded<P> {
  id: string;
  name: string;
  payload: P;
  actorId: string | null;
  origin: "LIVE" | "IMPORT" | "SEED";
  createdAt: Date;
}
