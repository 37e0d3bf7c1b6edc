import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { procedureList } from "../docs/procedure-list.ts";

const procedures = procedureList();

/** Longest text, longest list, and most entries anybody may send in one field. */
const most = { text: 100_000, list: 600 };

/** What is not bounded in a schema, each with its place in it. */
function unbounded(schema: z.core.$ZodType, at = ""): string[] {
  const { def } = schema._zod;
  const here = at || "input";
  const inside = (part: z.core.$ZodType, name: string) => unbounded(part, name ? `${here}.${name}` : here);
  if (isA(schema, z.core.$ZodObject)) {
    const { shape, catchall } = schema._zod.def;
    const strict = catchall !== undefined && isA(catchall, z.core.$ZodNever);
    return [
      ...(strict ? [] : [`${here}: takes unknown keys`]),
      ...Object.entries(shape).flatMap(([name, part]) => inside(part, name)),
    ];
  }
  if (isA(schema, z.core.$ZodArray)) {
    const maximum = checkOf(schema, "max_length")?.maximum;
    return [
      ...(maximum !== undefined && maximum <= most.list ? [] : [`${here}: a list without an end`]),
      ...inside(schema._zod.def.element, "[]"),
    ];
  }
  if (isA(schema, z.core.$ZodRecord)) {
    const entries = def.checks?.length ? [] : [`${here}: as many names as one likes`];
    return [...entries, ...inside(schema._zod.def.keyType, "name"), ...inside(schema._zod.def.valueType, "value")];
  }
  if (isA(schema, z.core.$ZodString)) return boundedText(schema) ? [] : [`${here}: a text without an end`];
  if (isA(schema, z.core.$ZodNumber)) {
    const bounded = checkOf(schema, "greater_than") && checkOf(schema, "less_than");
    return bounded ? [] : [`${here}: a number without bounds`];
  }
  if (isA(schema, z.core.$ZodUnion)) return schema._zod.def.options.flatMap((part) => inside(part, ""));
  if (isA(schema, z.core.$ZodPipe)) {
    const { in: first, out } = schema._zod.def;
    // Of a text that is read before it is checked, what counts is the check.
    return inside(isA(first, z.core.$ZodTransform) ? out : first, "");
  }
  if (isA(schema, z.core.$ZodDate)) {
    const bounded = checkOf(schema, "greater_than") && checkOf(schema, "less_than");
    return bounded ? [] : [`${here}: a date without bounds`];
  }
  if ("innerType" in def) return inside(def.innerType as z.core.$ZodType, "");
  const harmless = ["boolean", "enum", "literal", "null", "undefined", "never"];
  // Bytes come from the upload route alone, which stops reading at its own limit; the schema counts them again.
  if (def.type === "custom" && def.checks?.length) return [];
  return harmless.includes(def.type) ? [] : [`${here}: ${def.type}`];
}

function isA<T extends z.core.$ZodType>(
  schema: z.core.$ZodType,
  kind: { [Symbol.hasInstance](data: unknown): boolean; new (def: never): T },
): schema is T {
  return schema instanceof kind;
}

interface Check {
  check: string;
  maximum?: number;
  format?: string;
  pattern?: RegExp;
}

function checkOf(schema: z.core.$ZodType, name: string): Check | undefined {
  return (schema._zod.def.checks ?? []).map((check): Check => check._zod.def).find((check) => check.check === name);
}

/** A greatest length, or a form that has one: an identifier, or a pattern without an open end. */
function boundedText(schema: z.core.$ZodString): boolean {
  const longest = checkOf(schema, "max_length")?.maximum;
  if (longest !== undefined) return longest <= most.text;
  if ("format" in schema._zod.def && schema._zod.def.format === "uuid") return true;
  const pattern = checkOf(schema, "string_format")?.pattern?.source ?? "";
  return /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern);
}

test("DS-04 PE-01 every text, list and number of every input has bounds, and unknown keys are refused", () => {
  const findings = procedures.flatMap(({ path, inputs }) =>
    inputs.flatMap((input) => unbounded(input)).map((finding) => `${path} ${finding}`),
  );
  assert.deepEqual(findings, []);
});

/** Fields by which somebody says how many they want, each with the most they may. */
function amounts(schema: z.core.$ZodType): { name: string; most: number }[] {
  if (!isA(schema, z.core.$ZodObject))
    return "innerType" in schema._zod.def ? amounts(schema._zod.def.innerType as z.core.$ZodType) : [];
  return Object.entries(schema._zod.def.shape).flatMap(([name, field]) =>
    /^(?:size|most|limit|take|first|perPage|count)$/.test(name) ? [{ name, most: greatest(field) }] : amounts(field),
  );
}

/** The greatest number a field takes among some that were tried. */
function greatest(field: z.core.$ZodType): number {
  for (const wish of [1_000_000_000, 1_000_000, 10_000, 1_000, 101, 100])
    if (z.safeParse(field, wish).success) return wish;
  return 0;
}

test("DS-05 nobody is given more than a hundred of anything at once, however many they ask for", () => {
  const asked = procedures.flatMap(({ path, inputs }) =>
    inputs.flatMap(amounts).map((amount) => ({ path, ...amount })),
  );
  assert.ok(asked.length > 10, String(asked.length));
  assert.deepEqual(
    asked.filter(({ most }) => most > 100),
    [],
  );
});

test("the check finds what has no bounds", () => {
  const open: [z.ZodType, number][] = [
    [z.object({}), 1],
    [z.strictObject({ a: z.string() }), 1],
    [z.strictObject({ a: z.string().max(1_000_000) }), 1],
    [z.strictObject({ a: z.array(z.string().max(3)) }), 1],
    [z.strictObject({ a: z.number().min(1) }), 1],
    [z.strictObject({ a: z.int() }), 1],
    [z.strictObject({ a: z.record(z.string(), z.string()) }), 3],
    [z.strictObject({ a: z.string().regex(/^a+$/) }), 1],
    [z.strictObject({ a: z.union([z.string().max(3), z.any()]).optional() }), 1],
    [z.strictObject({ a: z.looseObject({ b: z.unknown() }).nullable().default(null) }), 2],
    [z.strictObject({ a: z.string().transform(Number).pipe(z.number()) }), 1],
  ];
  for (const [schema, count] of open) assert.equal(unbounded(schema).length, count, JSON.stringify(unbounded(schema)));
  const closed = z.strictObject({
    a: z.coerce.number().min(1).max(3),
    b: z.uuid(),
    c: z.string().regex(/^[a-f]{64}$/),
  });
  assert.deepEqual(unbounded(closed), []);
});

test("every procedure that takes anything says what", () => {
  const silent = procedures.filter(({ type, inputs }) => type === "mutation" && inputs.length === 0);
  assert.deepEqual(silent, []);
});
