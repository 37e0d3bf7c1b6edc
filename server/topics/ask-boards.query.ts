import { type ExtraField, extraField, type topicKinds } from "../boards/boards.schema.ts";
import { boardFacts, canAsk, visibleBoards } from "../boards/index.ts";
import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";

/** A board as the ask page offers it. */
export interface AskBoard {
  slug: string;
  name: string;
  description: string;
  tint: number;
  locale: string;
  kinds: readonly (typeof topicKinds)[number][];
  parent: string | null;
  extraFields: ExtraField[];
}

/** Boards the actor may ask on, in order; for others those they could ask on after signing in or confirming their address. */
export async function askBoards(ctx: Ctx): Promise<AskBoard[]> {
  const rows = await ctx.db.board.findMany({
    where: { ...visibleBoards(ctx.actor), archivedAt: null },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { ...boardFacts, description: true, tint: true, extraFields: true, parent: { select: { slug: true } } },
  });
  return rows
    .filter((row) =>
      isSignedIn(ctx.actor) && ctx.actor.confirmed ? canAsk(ctx.actor, row).ok : row.asking === "MEMBERS",
    )
    .map((row) => ({
      slug: row.slug,
      name: row.name,
      description: row.description,
      tint: row.tint,
      locale: row.locale,
      kinds: row.kinds,
      parent: row.parent?.slug ?? null,
      extraFields: extraField.array().parse(row.extraFields),
    }));
}
