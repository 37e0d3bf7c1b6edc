import type { z } from "zod";
import type { Ctx } from "../authorize/index.ts";

/** Work done later or on a schedule. Must be safe to run twice. */
export interface Job<P = unknown> {
  name: string;
  payload: z.ZodType<P>;
  /** Tries before it stands in the failed list; the queue backs off exponentially between them. */
  attempts: number;
  run(ctx: Ctx, payload: P): Promise<void>;
}

export function defineJob<P>(job: Job<P>): Job<P> {
  return job;
}

/** Any job, as tables and the queue hold them; its payload is checked by its own schema before it runs. */
export interface AnyJob {
  name: string;
  payload: z.ZodType;
  attempts: number;
  run(ctx: Ctx, payload: never): Promise<void>;
}
