import type { Locale } from "./locale.ts";

/** How much of a moment is written: `date` 2 May 2026, `moment` 2 May 2026, 19:12, `day` 2 May, `month` May 2026. */
export type DateStyle = "date" | "moment" | "day" | "month";

const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  moment: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
};

/** English dates are written the British way: 2 May 2026, 19:12. */
const regional: Record<Locale, string> = { en: "en-GB", de: "de-DE" };

const memo = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  const known = memo.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  memo.set(key, made);
  return made;
}

/** A moment in words; UTC unless a zone is given, because public pages are the same bytes for everybody. */
export function formatDate(value: Date | string, locale: Locale, style: DateStyle = "date", timeZone = "UTC"): string {
  const make = () => new Intl.DateTimeFormat(regional[locale], { ...dateOptions[style], timeZone });
  return once(`d${locale}${style}${timeZone}`, make).format(new Date(value));
}

/** 12,345 or 12.345; `compact` gives 1.3k and 1.340 in German, where k is not used. */
export function formatNumber(value: number, locale: Locale, compact = false): string {
  if (compact && value >= 1000) {
    const make = () =>
      new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1, useGrouping: "always" });
    return once(`c${locale}`, make).format(value).replace("K", "k");
  }
  return once(`n${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** A share between 0 and 1 as 71 %. */
export function formatShare(share: number, locale: Locale): string {
  return once(`p${locale}`, () => new Intl.NumberFormat(locale, { style: "percent" }))
    .format(share)
    .replace(/(\d)%/, "$1\u202f%");
}

/** A length of time in its two largest units: 1 h 52 min, 3 d 4 h, below a minute 1 min. Takes milliseconds. */
export function formatDuration(milliseconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), locale === "de" ? "Tg." : "d"],
    [Math.floor((minutes % 1440) / 60), locale === "de" ? "Std." : "h"],
    [minutes % 60, locale === "de" ? "Min." : "min"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${formatNumber(amount, locale)}\u00a0${unit}`)
    .join(" ");
}
