import type { Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { find } from "./find.query.ts";
import type { Found, SearchKind } from "./search.schema.ts";

/** Hits shown to staff at once; whoever needs more writes another word. */
const MOST = 25;

/** The staff search: as typed, with the time it took in milliseconds. Does not exist for others (NotFound). */
export async function desk(ctx: Ctx, input: { query: string; kind: SearchKind }): Promise<Found & { ms: number }> {
  if (ctx.actor.kind !== "staff") throw new NotFound();
  const began = performance.now();
  const found = await find(ctx, {
    ...input,
    sort: "relevance",
    size: MOST,
    live: true,
    place: null,
  });
  return { ...found, ms: Math.max(1, Math.round(performance.now() - began)) };
}
