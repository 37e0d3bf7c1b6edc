import { z } from "zod";
import { query, router } from "../../platform/rpc/index.ts";
import { recordInput } from "../penalties/penalties.schema.ts";
import { memberRecord } from "./member-record.query.ts";
import { suspension } from "./suspension.query.ts";

export const recordRouter = router({
  of: query.input(recordInput).query(({ ctx, input }) => memberRecord(ctx, input)),
  suspension: query
    .input(z.strictObject({ key: z.string().min(1).max(300) }))
    .query(({ ctx, input }) => suspension(ctx, input)),
});
