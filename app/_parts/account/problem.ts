import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

/** What a refused form came back with: the field it stands beside (none for the whole form), and a code. */
export interface Problem {
  field: string | null;
  code: string;
}

/** Reads `?problem=<field>.<code>` or `<code>`; anything else is a code without words of its own. */
export function readProblem(text: string | string[] | null | undefined): Problem | null {
  if (typeof text !== "string" || text === "" || text.length > 100) return null;
  const dot = text.indexOf(".");
  return dot < 0 ? { field: null, code: text } : { field: text.slice(0, dot), code: text.slice(dot + 1) };
}

/** The sentence for a problem: of its code, else of its field, else a general one. Never a text from the address (XS-18). */
export function sayProblem({ field, code }: Problem, t: Translate<MessageKey<"account">>, least = 0): string {
  for (const key of [`problem.${code}`, `problem.${field ?? ""}`]) {
    if (t.has(key)) return t(key, { least });
  }
  return t("problem.other");
}
