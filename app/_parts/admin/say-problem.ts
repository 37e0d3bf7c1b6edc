import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { AdminField, AdminProblem } from "./fields.ts";

/** The sentence for a problem: of its field and code, of its code, else a general one; never a text from the address (XS-18). */
export function sayAdminProblem(problem: AdminProblem, t: Translate<MessageKey<"admin">>, field?: AdminField): string {
  const last = problem.field?.split(".").at(-1) ?? "";
  const bounds = field?.kind === "number" ? { min: field.min, max: field.max } : { min: 0, max: 0 };
  const numeric = field?.kind === "number" ? [`problem.number.${problem.code}`] : [];
  for (const key of [`problem.${last}.${problem.code}`, ...numeric, `problem.${problem.code}`]) {
    if (t.has(key)) return t(key, bounds);
  }
  return t("problem.other");
}

/** What is wrong with a control by its own attributes, as a code; null when nothing. */
export function checkControl(control: Element | RadioNodeList | null): string | null {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
  const { validity, value } = control;
  if (validity.badInput) return "invalid_type";
  if (control.required && value.trim() === "") return "required";
  if (value === "") return null;
  if (control.minLength > 0 && Array.from(value.trim()).length < control.minLength) return "too_small";
  if (validity.rangeUnderflow) return "too_small";
  if (validity.rangeOverflow) return "too_big";
  if (validity.stepMismatch) return "invalid_type";
  return validity.patternMismatch || validity.typeMismatch ? "invalid_format" : null;
}
