import { z } from "zod";

/**
 * Reads an HTML form as the input of a procedure: `fields.device` nests, lists are several fields of one name or one
 * with commas, an absent checkbox is false, an empty optional field is left out. Names with `_` in front are the form's own.
 * Nothing is decided here; the procedure's schema checks the result.
 */
export function formInput(schema: z.ZodType, form: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("_") || name.startsWith("$")) continue;
    const [head = "", ...rest] = name.split(".");
    if (rest.length > 1 || [head, ...rest].some((part) => part === "__proto__" || part === "constructor")) continue;
    const inner = rest[0];
    if (inner === undefined) {
      const value = readField(fieldOf(schema, head), form.getAll(name));
      if (value !== undefined) input[head] = value;
    } else {
      input[head] = { ...(input[head] as Record<string, unknown> | undefined), [inner]: form.get(name) };
    }
  }
  for (const [name, field] of Object.entries(shapeOf(schema))) {
    if (kindOf(field) === "boolean" && !(name in input)) input[name] = false;
  }
  return input;
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}

function fieldOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  return Object.hasOwn(shapeOf(schema), name) ? shapeOf(schema)[name] : undefined;
}

/** The kind of a field below defaults and optionality. */
function kindOf(field: z.ZodType | undefined): string {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return kindOf(field.unwrap() as z.ZodType);
  }
  return field?.type ?? "unknown";
}

function readField(field: z.ZodType | undefined, values: string[]): unknown {
  const kind = kindOf(field);
  const [first = ""] = values;
  if (kind === "array") {
    return values
      .flatMap((value) => value.split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  }
  if (kind === "boolean") return first === "on" || first === "true";
  if (first === "" && field?.safeParse(undefined).success) return undefined;
  if (kind === "number") return Number(first);
  return first.replaceAll("\r\n", "\n");
}
