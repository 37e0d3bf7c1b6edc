import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const change = z.object({
  userId: z.uuid(),
  changeId: z.uuid(),
  before: z.string().max(40),
  after: z.string().max(40),
});

/** A member stands on a higher step of the ladder than before; the RankChange row says by what. */
export const rankGained = defineEvent("rank.gained", change);
/** A member stands on a lower step; the RankChange row says what is missing. */
export const rankLost = defineEvent("rank.lost", change);
