"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, type Trouble } from "../../_client/refusal.ts";

export const scopes = ["PUBLIC", "MEMBERS", "STAFF"] as const;

/** What a form was refused for: the sentence beside a field, and one for what belongs to none. */
export function useProblem(trouble: Trouble | null) {
  const t = useT("integrations");
  const errors = useT("errors");
  const locale = useLocale();
  const at = (field: string): string | undefined => {
    const code = trouble?.fields[field] ?? trouble?.fields[`values.${field}`];
    if (code === undefined) return undefined;
    const key = `problem_${code}`;
    return t.has(key) ? t(key) : t("problem_other");
  };
  const placed = trouble !== null && Object.keys(trouble.fields).length > 0;
  return { at, general: trouble && !placed ? sentenceOf(trouble, errors, locale) : null };
}
