import type { Locale } from "../../_messages/locale.ts";

/** What something is worth, in words of the language; empty when it has no price. Values are in the smallest unit. */
export function worth({ value, currency }: { value: number | null; currency: string | null }, locale: Locale): string {
  if (value === null || !currency) return "";
  const format = new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB", { style: "currency", currency });
  return format.format(value / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
