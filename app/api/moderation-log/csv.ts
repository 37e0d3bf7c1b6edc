import type { LoggedPerson, LogLine } from "../../../server/moderation/log/log.schema.ts";

const columns = [
  "at",
  "act",
  "actor",
  "member",
  "board",
  "topic",
  "post",
  "reason",
  "category",
  "before",
  "after",
] as const;

/** A mark that says UTF-8 to spreadsheets, and the names of the columns. */
export const csvHead = `\uFEFF${columns.join(",")}\r\n`;

/**
 * A cell that is text to every spreadsheet: quoted, and with an apostrophe in front of what a program would take for a
 * formula (=, +, -, @, tab, return).
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value.trimStart()) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line of the log as a line of the file; erased people are gone here, too. */
export function csvRow(line: LogLine): string {
  const facts = (value: Record<string, unknown> | null) => (value ? JSON.stringify(value) : "");
  const cells = [
    new Date(line.at).toISOString(),
    line.act,
    line.actor ? nameOf(line.actor) : "system",
    line.member ? nameOf(line.member) : "",
    line.board?.slug ?? "",
    line.topic ? String(line.topic.number) : "",
    line.post ? String(line.post) : "",
    line.reason,
    line.category ?? "",
    facts(line.before),
    facts(line.after),
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function nameOf(person: LoggedPerson): string {
  return person.erased ? "erased member" : person.name;
}
