import { z } from "zod";
import { cursorInput, sizeInput } from "../../platform/paging/index.ts";
import { query, router } from "../../platform/rpc/index.ts";
import { ownStatements, statement } from "./statements.query.ts";
import { statementInput } from "./statements.schema.ts";

const pageInput = z.strictObject({ cursor: cursorInput, size: sizeInput });

export const statementsRouter = router({
  mine: query.input(pageInput).query(({ ctx, input }) => ownStatements(ctx, input)),
  one: query.input(statementInput).query(({ ctx, input }) => statement(ctx, input)),
});
