import { type Ctx, personId } from "../platform/authorize/index.ts";
import { TooMany } from "../platform/errors/index.ts";
import { type Limit, takeToken } from "../platform/rate-limit/index.ts";

/** Uploads of one person (security.md §4.6). */
const limits: readonly Limit[] = [
  { max: 10, seconds: 60 },
  { max: 60, seconds: 3_600 },
];

/**
 * Counts one upload of the actor. The route counts the beginning, before it reads the file (DS-08), the command the end.
 * @throws TooMany("uploadsTooFast")
 */
export function countUpload(ctx: Ctx, step: "begin" | "end"): void {
  const now = ctx.now().getTime();
  const wait = takeToken(`upload:${step}:${personId(ctx.actor)}`, limits, now);
  if (wait > 0) throw new TooMany("uploadsTooFast", new Date(now + wait * 1_000));
}
