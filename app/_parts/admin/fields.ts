import type { BadgeGrade, BadgeIcon } from "../../../server/badges/badges-limits.schema.ts";
import type { Choice } from "../../_ui/select.tsx";

/** One question of an admin form, as plain data, so that a page can hand it to the form. */
export type AdminField = {
  /** Name in the form: `board.slug`. */
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
} & (
  | { kind: "text" | "email"; value: string; least?: number; most?: number; pattern?: string }
  | { kind: "area"; value: string; most?: number; rows?: number }
  | { kind: "number"; value: string; min: number; max: number }
  | { kind: "select"; value: string; choices: Choice[] }
  | { kind: "radio"; value: string; choices: { value: string; label: string; hint?: string }[] }
  | { kind: "checks"; values: string[]; choices: Choice[] }
  | { kind: "switch"; checked: boolean }
  | { kind: "swatches"; value: number }
  | { kind: "rows"; rows: ExtraRow[]; most: number }
  | { kind: "criteria"; rows: { metric: string; atLeast: number }[]; metrics: Choice[]; most: number }
  | { kind: "medal"; grade: BadgeGrade; icon: BadgeIcon }
);

/** A field of its own that a board asks for, as the form shows it. */
export type ExtraRow = { key: string; label: string; hint: string; required: boolean; long: boolean };

/** Questions that belong together, under a heading. */
export type FieldGroup = {
  id: string;
  title: string;
  lead?: string;
  /** Numbers stand in two columns where there is room. */
  dense?: boolean;
  fields: AdminField[];
};

/** What a form is refused for: at which field, and why. */
export type AdminProblem = { field: string | null; code: string };

/** Splits `board.slug.taken` at its last dot, because names of fields have dots themselves. */
export function readAdminProblem(text: string | string[] | null | undefined): AdminProblem | null {
  if (typeof text !== "string" || text === "" || text.length > 120) return null;
  const dot = text.lastIndexOf(".");
  return dot < 0 ? { field: null, code: text } : { field: text.slice(0, dot), code: text.slice(dot + 1) };
}

/** Whether a problem belongs to the field of that name: `slug` and `board.slug` both mean `board.slug`. */
export function concerns(problem: AdminProblem, name: string): boolean {
  return problem.field === name || (problem.field !== null && name.endsWith(`.${problem.field}`));
}
