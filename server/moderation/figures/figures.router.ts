import { z } from "zod";
import { query, router } from "../../platform/rpc/index.ts";
import { figuresShown, figureYears, yearFigures } from "./figures.query.ts";
import { figuresCsv } from "./figures-csv.ts";

const yearInput = z.strictObject({ year: z.int().min(2000).max(2200) });

export const figuresRouter = router({
  shown: query.query(({ ctx }) => figuresShown(ctx)),
  years: query.query(({ ctx }) => figureYears(ctx)),
  year: query.input(yearInput).query(({ ctx, input }) => yearFigures(ctx, input.year)),
  csv: query.input(yearInput).query(async ({ ctx, input }) => figuresCsv(await yearFigures(ctx, input.year))),
});
