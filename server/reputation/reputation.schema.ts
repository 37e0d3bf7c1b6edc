import { z } from "zod";

export const periods = ["week", "month", "quarter", "all"] as const;
const periodInput = z.enum(periods);
export type Period = (typeof periods)[number];

/** Which list of leaders: of a period, a board with those under it, a tag, or of both. */
export const leadersInput = z.strictObject({
  period: periodInput.default("all"),
  board: z.string().max(60).optional(),
  tag: z.string().max(60).optional(),
  most: z.int().min(1).max(100).default(50),
});

/** What a points history is narrowed to: all of it, what came of solutions, thanks, posts, or what was taken back. */
export const pointsKinds = ["all", "solutions", "thanks", "posts", "back"] as const;
export type PointsKind = (typeof pointsKinds)[number];
