import type { MessageKey } from "../../_messages/index.ts";
import { getT } from "../../_messages/server.ts";
import type { Translate, Values } from "../../_messages/translate.ts";

/** A refusal as a form's redirect names it: the field it belongs to, if any, and the sentence. */
export type Problem = { field: string | null; text: string };

/** Reads `?problem=<field>.<code>` or `?problem=<code>`: only known codes become a sentence of their own. */
export function problemOf(problem: string | undefined, values: Values = {}): Problem | null {
  if (!problem) return null;
  const t = getT("errors");
  const dot = problem.lastIndexOf(".");
  const field = dot > 0 ? problem.slice(0, dot) : null;
  const code = problem.slice(dot + 1);
  return { field, text: sentence(t, code, values) };
}

function sentence(t: Translate<MessageKey<"errors">>, code: string, values: Values): string {
  const key = ["Invalid", "Forbidden", "Conflict", "TooMany"]
    .map((kind) => `${kind}.${code}`)
    .find((one) => t.has(one));
  // A redirect carries no moment, so a limit is told without the time it opens again.
  if (key === "TooMany.slowMode") return t("TooMany.slowModeSoon");
  if (key?.startsWith("TooMany.")) return t("TooMany.soon");
  return key && t.has(key) ? t(key, values) : t("Invalid");
}
