import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { boardInput } from "../../server/boards/boards.schema.ts";
import { formInput } from "./form-input.ts";

const read = (schema: z.ZodType, text: string) => formInput(schema, new URLSearchParams(text));
const board = z.strictObject({ current: z.string().nullable().default(null), board: boardInput });

test("names with dots nest, and what stands below them is read by its own kind", () => {
  const input = read(
    board,
    "board.slug=routers&board.position=7&board.askersAccept=on&board.parent=&board.kinds=IDEA&board.kinds=QUESTION",
  );
  assert.deepEqual(input, {
    board: { slug: "routers", position: 7, askersAccept: true, kinds: ["IDEA", "QUESTION"], syncArticles: false },
  });
});

test("rows of a list are read in order, and rows in which nothing stands are left out", () => {
  const rows = "board.extraFields.1.key=version&board.extraFields.1.label=Version&board.extraFields.1.required=on";
  const empty = "board.extraFields.0.key=&board.extraFields.0.label=&board.extraFields.0.required=on";
  const { board: made } = read(board, `${rows}&${empty}`) as { board: Record<string, unknown> };
  assert.deepEqual(made.extraFields, [{ key: "version", label: "Version", required: true, long: false }]);
});

test("PE-01 PE-09 IN-03 no name of a form reaches the prototype, goes deeper than the schema or becomes more than text", () => {
  const input = read(
    board,
    "__proto__.isStaff=1&board.__proto__.x=1&constructor.x=1&a.b.c.d.e=1&_next=/x&$a=1&current[]=x",
  );
  assert.deepEqual(input, { "current[]": "x" });
  assert.equal(({} as Record<string, unknown>).isStaff, undefined);
  assert.ok(!board.safeParse(input).success);
});

test("a group of values without names known before keeps texts, and several of one name as a list", () => {
  const schema = z.strictObject({ values: z.record(z.string(), z.unknown()) });
  assert.deepEqual(read(schema, "values.a=1&values.b=x&values.b=y&values.c=1%0D%0A2"), {
    values: { a: "1", b: ["x", "y"], c: "1\n2" },
  });
});
