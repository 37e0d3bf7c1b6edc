import { z } from "zod";

/** What a JSON schema may say of a value; only what is shown is named. */
interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
}

const bounds = (least: number | undefined, most: number | undefined) => {
  if (least !== undefined && most !== undefined) return ` ${least}–${most}`;
  if (most !== undefined) return ` ≤ ${most}`;
  return least === undefined ? "" : ` ≥ ${least}`;
};

/** A bound that somebody chose: every whole number has the ones of the language. */
const real = (bound: number | undefined) => (Math.abs(bound ?? 0) === Number.MAX_SAFE_INTEGER ? undefined : bound);

function words(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map(words).join(" | ");
  if (schema.type === "object") return objectWords(schema);
  if (schema.type === "array")
    return `[${schema.items ? words(schema.items) : "any"}]${bounds(schema.minItems, schema.maxItems)}`;
  if (schema.type === "string") {
    return schema.format === "uuid" ? "uuid" : `string${bounds(schema.minLength, schema.maxLength)}`;
  }
  if (schema.type === "integer" || schema.type === "number")
    return `${schema.type}${bounds(real(schema.minimum), real(schema.maximum))}`;
  return [schema.type ?? "any"].flat().join(" | ");
}

function objectWords(schema: JsonSchema): string {
  const rest = schema.additionalProperties;
  if (!schema.properties) return typeof rest === "object" ? `{ [name]: ${words(rest)} }` : "{}";
  const fields = Object.entries(schema.properties).map(
    ([name, field]) => `${name}${schema.required?.includes(name) ? "" : "?"}: ${words(field)}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** A zod schema in a line for people: names, kinds and bounds of what may be given; `?` may be left out. */
export function shapeOf(schema: z.ZodType): string {
  return words(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema);
}
