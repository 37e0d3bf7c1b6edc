import type { LoggedPerson, LogLine } from "../../../server/moderation/log/log.schema.ts";
import { translator } from "../../_messages/index.ts";
import type { Locale } from "../../_messages/locale.ts";
import { actWord } from "../../_parts/log/act-word.ts";
import { factsText } from "../../_parts/log/fact-words.ts";

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
  "event",
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

/**
 * One line of the log as a line of the file: acts and facts in words, and last the name of the act that never changes.
 * Erased people are gone here, too.
 */
export function csvRow(line: LogLine, locale: Locale): string {
  const t = translator(locale, "log");
  const facts = (value: Record<string, unknown> | null) => (value ? factsText(locale, value) : "");
  const cells = [
    new Date(line.at).toISOString(),
    actWord(t, line.act),
    line.actor ? nameOf(line.actor, t("erased")) : t("system"),
    line.member ? nameOf(line.member, t("erased")) : "",
    line.board?.slug ?? "",
    line.topic ? String(line.topic.number) : "",
    line.post ? String(line.post) : "",
    line.reason,
    line.category ?? "",
    facts(line.before),
    facts(line.after),
    line.act,
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function nameOf(person: LoggedPerson, erased: string): string {
  return person.erased ? erased : person.name;
}
