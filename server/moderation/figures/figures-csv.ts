import type { YearFigures } from "./figures-limits.schema.ts";

/** A cell that no spreadsheet takes for a formula (IN-06). */
function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The figures of a year as CSV: one line for each number, with what it counts. */
export function figuresCsv(figures: YearFigures): string {
  const lines: (string | number | null)[][] = [
    ["year", "what", "kind", "source", "ground", "point", "measure", "value"],
  ];
  const add = (what: string, of: (string | null)[], measures: Record<string, number | null>) => {
    const [kind = null, source = null, ground = null, point = null] = of;
    for (const [measure, value] of Object.entries(measures)) {
      lines.push([figures.year, what, kind, source, ground, point, measure, value]);
    }
  };
  for (const { category, ...measures } of figures.notices) add("notices", [category], { ...measures });
  for (const { decision, source, ground, point, ...measures } of figures.decisions) {
    add("decisions", [decision, source, ground, point], measures);
  }
  add("appeals", [], { ...figures.appeals });
  add("automated", [], { ...figures.automated });
  return `${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
