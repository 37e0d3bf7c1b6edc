import { formatNumber } from "../../_messages/format.ts";
import type { Locale } from "../../_messages/locale.ts";

/** A number with its sign: +15, −20, 0. */
export function signed(value: number, locale: Locale): string {
  const figure = formatNumber(Math.abs(value), locale);
  if (value === 0) return figure;
  return value > 0 ? `+${figure}` : `−${figure}`;
}
