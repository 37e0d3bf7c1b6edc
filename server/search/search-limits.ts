import { type Ctx, personId } from "../platform/authorize/index.ts";
import { TooMany } from "../platform/errors/index.ts";
import { type Limit, takeToken } from "../platform/rate-limit/index.ts";

/** Searches of one address without a session, of one member, of one of the staff (security.md §4.6). */
const limits: Record<"page" | "typed", Record<"visitor" | "member" | "staff", readonly Limit[]>> = {
  page: {
    visitor: [
      { max: 2, seconds: 1 },
      { max: 15, seconds: 60 },
    ],
    member: [{ max: 30, seconds: 60 }],
    staff: [{ max: 120, seconds: 60 }],
  },
  // Asked again with every few letters: cheaper, and bounded on its own.
  typed: {
    visitor: [
      { max: 12, seconds: 3 },
      { max: 90, seconds: 60 },
    ],
    member: [
      { max: 20, seconds: 3 },
      { max: 180, seconds: 60 },
    ],
    staff: [
      { max: 40, seconds: 3 },
      { max: 600, seconds: 60 },
    ],
  },
};

/** Counts one search of whoever asks. Throws TooMany when there were too many; jobs are not counted. */
export function takeSearch(ctx: Ctx, how: "page" | "typed"): void {
  const who = personId(ctx.actor) ?? ctx.address;
  if (ctx.actor.kind === "system" || who === "") return;
  const now = ctx.now().getTime();
  const wait = takeToken(`search:${how}:${who}`, limits[how][ctx.actor.kind], now);
  if (wait > 0) throw new TooMany("searches", new Date(now + wait * 1_000));
}
