import { z } from "zod";

/** Deepest name: `board.extraFields.2.label`. */
const DEEPEST = 4;
/** Most rows of a list of groups. */
const ROWS = 20;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

type Tree = { [part: string]: Tree | string[] };

/**
 * Reads an HTML form as the input of a procedure: `fields.device` nests, `extraFields.0.label` is a row of a list, lists
 * of words are several fields of one name or one with commas, an absent checkbox is false, an empty optional field is left
 * out and so is a row in which nothing stands. Names with `_` in front are the form's own.
 * Nothing is decided here; the procedure's schema checks the result.
 */
export function formInput(schema: z.ZodType, form: URLSearchParams): Record<string, unknown> {
  const tree: Tree = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("_") || name.startsWith("$")) continue;
    const parts = name.split(".");
    if (parts.length > DEEPEST || parts.some((part) => part === "" || forbidden.has(part))) continue;
    plant(tree, parts, form.getAll(name));
  }
  return readObject(schema, tree);
}

function plant(tree: Tree, [head = "", ...rest]: string[], values: string[]): void {
  if (rest.length === 0) {
    tree[head] = values;
    return;
  }
  const inner = Object.hasOwn(tree, head) ? tree[head] : undefined;
  const place: Tree = inner && !Array.isArray(inner) ? inner : {};
  tree[head] = place;
  plant(place, rest, values);
}

function readObject(schema: z.ZodType | undefined, tree: Tree): Record<string, unknown> {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  const input: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(tree)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const value = Array.isArray(given) ? readField(field, given) : readBranch(field, given);
    if (value !== undefined) input[name] = value;
  }
  for (const [name, field] of Object.entries(shape)) {
    if (core(field)?.type === "boolean" && !(name in input)) input[name] = false;
  }
  return input;
}

/** A field with names below it: an object, or the rows of a list. */
function readBranch(field: z.ZodType | undefined, tree: Tree): unknown {
  const inner = core(field);
  if (!(inner instanceof z.ZodArray)) return readObject(inner, tree);
  const rows = Object.keys(tree).filter((row) => /^\d{1,2}$/.test(row) && Number(row) < ROWS);
  return rows
    .sort((a, b) => Number(a) - Number(b))
    .map((row) => tree[row])
    .filter((row): row is Tree => row !== undefined && !Array.isArray(row) && !isEmpty(row))
    .map((row) => readObject(inner.element as z.ZodType, row));
}

/** Whether nobody wrote anything into a row; a tick alone says nothing. */
function isEmpty(row: Tree): boolean {
  return Object.values(row).every(
    (values) => Array.isArray(values) && values.every((text) => text === "" || text === "on"),
  );
}

/** The schema below defaults and optionality. */
function core(field: z.ZodType | undefined): z.ZodType | undefined {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return core(field.unwrap() as z.ZodType);
  }
  return field;
}

function readField(field: z.ZodType | undefined, values: string[]): unknown {
  const kind = core(field)?.type ?? "unknown";
  const [first = ""] = values;
  if (kind === "array") {
    return values
      .flatMap((value) => value.split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  }
  if (kind === "boolean") return first === "on" || first === "true";
  if (field === undefined && values.length > 1) return values;
  if (first === "" && field?.safeParse(undefined).success) return undefined;
  if (kind === "number") return Number(first);
  return first.replaceAll("\r\n", "\n");
}
