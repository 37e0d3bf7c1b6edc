const minute = 60_000;
const day = 1440 * minute;

/** English dates are written the British way, as on the server. */
const language = () => (document.documentElement.lang === "de" ? "de-DE" : "en-GB");

const dayOptions: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };
const options: Record<string, Intl.DateTimeFormatOptions> = {
  date: { ...dayOptions, year: "numeric" },
  moment: { ...dayOptions, year: "numeric", hour: "2-digit", minute: "2-digit" },
  day: dayOptions,
  month: { month: "long", year: "numeric" },
};

/** "38 minutes ago", "yesterday"; after 30 days the date in the reader's zone. `now` in milliseconds. */
export function relativeText(value: Date, now: number, locale: string): string {
  const passed = now - value.getTime();
  const size = Math.abs(passed);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (size < minute) return words.format(0, "second");
  if (size < 60 * minute) return words.format(-Math.round(passed / minute), "minute");
  if (size < day) return words.format(-Math.round(passed / (60 * minute)), "hour");
  if (size < 30 * day) return words.format(-Math.round(passed / day), "day");
  const sameYear = new Date(now).getFullYear() === value.getFullYear();
  return new Intl.DateTimeFormat(locale, sameYear ? options.day : options.date).format(value);
}

function write(element: HTMLTimeElement, locale: string): void {
  const value = new Date(element.dateTime);
  if (Number.isNaN(value.getTime())) return;
  const style = element.dataset.local;
  const text =
    style === undefined
      ? relativeText(value, Date.now(), locale)
      : new Intl.DateTimeFormat(locale, options[style] ?? options.date).format(value);
  // Writing only what differs keeps the observer below from answering itself.
  if (element.textContent !== text) element.textContent = text;
  element.title = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(value);
}

/** Every `<time data-relative>` becomes relative and every `<time data-local>` local, also those that come later. */
export function startDates(): void {
  let asked = false;
  const all = () => {
    asked = false;
    const locale = language();
    for (const one of document.querySelectorAll<HTMLTimeElement>("time[data-relative],time[data-local]")) {
      write(one, locale);
    }
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(all);
  };
  all();
  setInterval(soon, minute);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
}
