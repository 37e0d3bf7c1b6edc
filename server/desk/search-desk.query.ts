import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { desk } from "../search/index.ts";
import { canUseDesk } from "./desk.policy.ts";
import type { DeskFound, DeskKind } from "./desk.schema.ts";
import { findReplies } from "./find-replies.query.ts";
import { pinnedKeys, shelf } from "./shelf.query.ts";

/** Canned replies that stand above the other hits; the kind of their own shows them all. */
const MOST_ABOVE = 3;

/**
 * The staff search: articles, topics, what only staff read, and canned replies, as typed; before anything is typed what
 * the agent pinned and used last. Throws NotFound for others than staff.
 */
export async function searchDesk(ctx: Ctx, input: { query: string; kind: DeskKind }): Promise<DeskFound> {
  authorize(ctx, canUseDesk(ctx.actor));
  const began = performance.now();
  const { query, kind } = input;
  const [found, replies, pinned, kept] = await Promise.all([
    desk(ctx, { query, kind: kind === "replies" ? "all" : kind }),
    findReplies(ctx, query),
    pinnedKeys(ctx),
    query.trim() === "" ? shelf(ctx) : [],
  ]);
  const above = kind === "replies" ? replies : kind === "all" ? replies.slice(0, MOST_ABOVE) : [];
  const others = kind !== "replies";
  const { all, articles, solved, staff, more } = found.facets;
  const groups: DeskFound["groups"] = [
    ...kept,
    { name: "replies", hits: above },
    { name: "hits", hits: others ? found.hits : [] },
    { name: "similar", hits: others ? found.similar : [] },
  ];
  return {
    groups: groups.filter((group) => group.hits.length > 0),
    facets: { all: all + replies.length, articles, solved, staff, more, replies: replies.length },
    pinned,
    ms: Math.max(1, Math.round(performance.now() - began)),
  };
}
