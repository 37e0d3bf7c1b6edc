import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { statementDecisions } from "./statements-limits.schema.ts";

const about = z.object({ statementId: z.uuid(), userId: z.uuid() });

/** Somebody was told in writing (without a line of its own where it is `quiet`) what was decided about them and why. */
export const statementWritten = defineEvent(
  "statement.written",
  about.extend({ decision: z.enum(statementDecisions), quiet: z.boolean().optional() }),
);
/** The decision was taken back otherwise than by an appeal. */
export const statementUndone = defineEvent("statement.undone", about.extend({ byId: z.uuid().nullable() }));
