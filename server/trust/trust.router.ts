import { z } from "zod";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { giveTrust } from "./give-trust.ts";
import { noteReading } from "./note-reading.ts";
import { giveTrustInput, readingInput } from "./reading.schema.ts";
import { trustOf } from "./trust-of.query.ts";

export const trustRouter = router({
  reading: mutation.input(readingInput).mutation(({ ctx, input }) => noteReading(ctx, input)),
  give: mutation.input(giveTrustInput).mutation(({ ctx, input }) => giveTrust(ctx, input)),
  of: query
    .input(z.strictObject({ name: z.string().min(1).max(40).optional() }))
    .query(({ ctx, input }) => trustOf(ctx, input)),
});
