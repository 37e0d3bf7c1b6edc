import type { DateStyle } from "../_messages/format.ts";

/*
 * Moments in words, in the two languages of the interface, as `Intl` writes them (a test compares). Written out, because
 * the first use of `Intl` loads its data: 20 ms of a desktop's time and several times that on a phone, before anything
 * on the page answers.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = "minute" | "hour" | "day";

interface Words {
  now: string;
  /** Days with a name of their own, by how many days have passed. */
  days: Record<number, string>;
  passed: (count: string) => string;
  coming: (count: string) => string;
  units: Record<Unit, [one: string, many: string]>;
  months: string[];
  dayOfMonth: (day: number) => string;
  at: string;
}

const english: Words = {
  now: "now",
  days: { [-1]: "tomorrow", 1: "yesterday" },
  passed: (count) => `${count} ago`,
  coming: (count) => `in ${count}`,
  units: { minute: ["minute", "minutes"], hour: ["hour", "hours"], day: ["day", "days"] },
  months: "January February March April May June July August September October November December".split(" "),
  dayOfMonth: String,
  at: "at",
};

const german: Words = {
  now: "jetzt",
  days: { [-2]: "übermorgen", [-1]: "morgen", 1: "gestern", 2: "vorgestern" },
  passed: (count) => `vor ${count}`,
  coming: (count) => `in ${count}`,
  units: { minute: ["Minute", "Minuten"], hour: ["Stunde", "Stunden"], day: ["Tag", "Tagen"] },
  months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  dayOfMonth: (number) => `${number}.`,
  at: "um",
};

const wordsOf = (language: string) => (language === "de" ? german : english);

/** A moment in the reader's zone: "2 May 2026", with its time, without its year, or the month alone. */
export function localText(value: Date, style: DateStyle, language: string): string {
  const words = wordsOf(language);
  const month = words.months[value.getMonth()] ?? "";
  if (style === "month") return `${month} ${value.getFullYear()}`;
  const dayAndMonth = `${words.dayOfMonth(value.getDate())} ${month}`;
  if (style === "day") return dayAndMonth;
  const date = `${dayAndMonth} ${value.getFullYear()}`;
  return style === "date"
    ? date
    : `${date} ${words.at} ${twoDigits(value.getHours())}:${twoDigits(value.getMinutes())}`;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** "38 minutes ago", "yesterday"; after 30 days the date in the reader's zone. `now` in milliseconds. */
export function relativeText(value: Date, now: number, language: string): string {
  const words = wordsOf(language);
  const passed = now - value.getTime();
  const size = Math.abs(passed);
  if (size >= 30 * day) {
    const sameYear = new Date(now).getFullYear() === value.getFullYear();
    return localText(value, sameYear ? "day" : "date", language);
  }
  if (size < minute) return words.now;
  const [unit, length]: [Unit, number] = size < hour ? ["minute", minute] : size < day ? ["hour", hour] : ["day", day];
  const count = Math.round(passed / length);
  const named = unit === "day" ? words.days[count] : undefined;
  if (named !== undefined) return named;
  const [one, many] = words.units[unit];
  const told = `${Math.abs(count)} ${Math.abs(count) === 1 ? one : many}`;
  return count < 0 ? words.coming(told) : words.passed(told);
}
