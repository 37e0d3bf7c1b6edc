/** The values of one row, by the source's names. */
export type Values = Readonly<Record<string, string>>;

/** Says why a row is broken; caught where the row is translated. */
export class BrokenRow extends Error {}

/** Text the database can hold: line feeds only, no NUL, no half characters. */
export function textOf(values: Values, name: string): string {
  return (values[name] ?? "").replace(/\r\n?/g, "\n").replaceAll("\u0000", "").toWellFormed();
}

/** One line without doubled spaces. */
export function lineOf(values: Values, name: string): string {
  return textOf(values, name).replace(/\s+/g, " ").trim();
}

/** @throws BrokenRow when the value is missing or is no whole number */
export function keyOf(values: Values, name: string): string {
  const value = (values[name] ?? "").trim();
  if (!/^-?\d{1,18}$/.test(value)) throw new BrokenRow(`${name} is ${value === "" ? "missing" : "no number"}`);
  return value;
}

/** Like `keyOf`, but null when the value is missing. */
export function keyOrNull(values: Values, name: string): string | null {
  return (values[name] ?? "").trim() === "" ? null : keyOf(values, name);
}

/** A count of at least 0; missing or unreadable ones are 0, for nothing hangs on them. */
export function countOf(values: Values, name: string): number {
  const value = Number.parseInt(values[name] ?? "", 10);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, 2_000_000_000) : 0;
}

const DATE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A moment; without a zone mark it is UTC.
 * @throws BrokenRow when the value is missing or no date
 */
export function dateOf(values: Values, name: string): Date {
  const value = (values[name] ?? "").trim();
  const match = DATE.exec(value);
  const zone = (match?.[3] ?? "Z").replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
  const date = match ? new Date(`${match[1]}T${match[2]}${zone}`) : null;
  if (!date || Number.isNaN(date.getTime())) throw new BrokenRow(`${name} is ${value === "" ? "missing" : "no date"}`);
  return date;
}

export function dateOrNull(values: Values, name: string): Date | null {
  return (values[name] ?? "").trim() === "" ? null : dateOf(values, name);
}

/** Runs a translation; a BrokenRow becomes its reason. */
export function orBroken<T>(translate: () => T): T | { broken: string } {
  try {
    return translate();
  } catch (error) {
    if (error instanceof BrokenRow) return { broken: error.message };
    throw error;
  }
}
