import { z } from "zod";
import { mutation, query } from "../platform/rpc/index.ts";
import { saveWeights } from "./save-weights.ts";
import { simulate } from "./simulate.query.ts";
import { recounts, weightsInForce, weightVersions } from "./weights.queries.ts";
import { saveWeightsInput, simulateInput } from "./weights.schema.ts";

const mostInput = z.int().min(1).max(100);

/** What admins ask and save about what acts are worth; part of the reputation router. */
export const weightProcedures = {
  weights: query.query(({ ctx }) => weightsInForce(ctx)),
  weightVersions: query
    .input(z.strictObject({ most: mostInput.default(20) }))
    .query(({ ctx, input }) => weightVersions(ctx, input)),
  simulate: query.input(simulateInput).query(({ ctx, input }) => simulate(ctx, input)),
  saveWeights: mutation.input(saveWeightsInput).mutation(({ ctx, input }) => saveWeights(ctx, input)),
  recounts: query.input(z.strictObject({ most: mostInput.default(5) })).query(({ ctx, input }) => recounts(ctx, input)),
};
