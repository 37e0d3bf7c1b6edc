import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

/** The words for an act; its own name where there are none yet. */
export function actWord(t: Translate<MessageKey<"log">>, act: string): string {
  const key = `act_${act}`;
  return t.has(key) ? t(key) : act;
}

/** Values of a line in words: `presence: HIDDEN, version: 3`. */
export function factsText(t: Translate<MessageKey<"log">>, facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([name, value]) => t("fact", { name, value: valueText(t, value) }))
    .join(", ");
}

function valueText(t: Translate<MessageKey<"log">>, value: unknown): string {
  if (value === null || value === undefined || value === "") return t("none");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("none");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
