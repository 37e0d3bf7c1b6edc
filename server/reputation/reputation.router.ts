import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { query, router } from "../platform/rpc/index.ts";
import { expertiseOf } from "./expertise-of.query.ts";
import { helpersOfTheMonth, leaders } from "./leaders.query.ts";
import { membersOfMonths } from "./leaders-of-months.query.ts";
import { pointsHistory } from "./points-history.query.ts";
import { leadersInput, pointsKinds } from "./reputation.schema.ts";
import { weightProcedures } from "./weights.procedures.ts";

const mostInput = z.int().min(1).max(100);

const pointsInput = z.strictObject({
  name: z.string().max(40),
  kind: z.enum(pointsKinds).default("all"),
  cursor: cursorInput,
  size: sizeInput,
});

export const reputationRouter = router({
  leaders: query.input(leadersInput).query(({ ctx, input }) => leaders(ctx, input)),
  months: query
    .input(z.strictObject({ months: z.int().min(1).max(24).default(6) }))
    .query(({ ctx, input }) => membersOfMonths(ctx, input.months)),
  helpers: query
    .input(z.strictObject({ most: mostInput.default(5) }))
    .query(({ ctx, input }) => helpersOfTheMonth(ctx, input.most)),
  points: query.input(pointsInput).query(({ ctx, input }) => pointsHistory(ctx, input)),
  expertise: query
    .input(z.strictObject({ name: z.string().max(40) }))
    .query(({ ctx, input }) => expertiseOf(ctx, input.name)),
  ...weightProcedures,
});
