import { z } from "zod";

/** How one value of a group is asked for on a page. */
export interface SettingField {
  name: string;
  /** `choices`: any of the words named; `groups`: one group of words per line, with commas. */
  kind: "number" | "text" | "long" | "switch" | "choices" | "groups";
  min: number | null;
  max: number | null;
  choices: string[];
}

/** Texts that may be longer than this get several lines. */
const LONG = 200;

/** The values of a group in order, read from its schema, so that a page can ask for every group there is. */
export function settingFields(schema: z.ZodType): SettingField[] {
  return Object.entries(shapeOf(schema)).map(([name, field]) => ({ name, ...described(name, field) }));
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (!(schema instanceof z.ZodObject)) throw new Error("A setting is an object of values.");
  return schema.shape as Record<string, z.ZodType>;
}

function described(name: string, field: z.ZodType): Omit<SettingField, "name"> {
  const none = { min: null, max: null, choices: [] };
  if (field instanceof z.ZodNumber) return { ...none, kind: "number", min: field.minValue, max: field.maxValue };
  if (field instanceof z.ZodBoolean) return { ...none, kind: "switch" };
  if (field instanceof z.ZodString) {
    const kind = (field.maxLength ?? 0) > LONG ? "long" : "text";
    return { ...none, kind, min: field.minLength, max: field.maxLength };
  }
  if (field instanceof z.ZodArray && field.element instanceof z.ZodEnum) {
    return { ...none, kind: "choices", choices: field.element.options.map(String) };
  }
  if (field instanceof z.ZodArray && field.element instanceof z.ZodArray) return { ...none, kind: "groups" };
  throw new Error(`No page knows how to ask for "${name}".`);
}

/** What a form can send for one value. */
export type Typed = string | number | boolean | string[];

/** Makes of what a form sent what the schema wants; the schema itself judges the result. */
export function readTyped(field: SettingField, typed: Typed | undefined): unknown {
  const text = Array.isArray(typed) ? typed.join(",") : String(typed ?? "");
  const words = (line: string) =>
    line
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  switch (field.kind) {
    case "number":
      return text.trim() === "" ? undefined : Number(text);
    case "switch":
      return typed === true || text === "on" || text === "true";
    case "choices":
      return words(text);
    case "groups":
      return text
        .split("\n")
        .map(words)
        .filter((group) => group.length > 0);
    default:
      return text.replaceAll("\r\n", "\n");
  }
}

/** A stored value as a form shows it. */
export function shownValue(field: SettingField, value: unknown): Typed {
  if (field.kind === "groups" && Array.isArray(value))
    return value.map((group: string[]) => group.join(", ")).join("\n");
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}
