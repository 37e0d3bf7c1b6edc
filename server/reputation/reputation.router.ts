import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { query, router } from "../platform/rpc/index.ts";
import { helpersOfTheMonth, leaders, superUsers } from "./leaders.query.ts";
import { ledgerOf } from "./points-history.query.ts";
import { periodInput } from "./reputation.schema.ts";

const mostInput = z.int().min(1).max(100);

export const reputationRouter = router({
  leaders: query
    .input(z.strictObject({ period: periodInput.default("all"), most: mostInput.default(50) }))
    .query(({ ctx, input }) => leaders(ctx, input)),
  helpers: query
    .input(z.strictObject({ most: mostInput.default(5) }))
    .query(({ ctx, input }) => helpersOfTheMonth(ctx, input.most)),
  superUsers: query.query(({ ctx }) => superUsers(ctx)),
  ledger: query
    .input(z.strictObject({ name: z.string().max(40), cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => ledgerOf(ctx, input)),
});
