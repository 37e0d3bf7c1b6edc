import { type FindOptions, findPersonalData } from "./find-personal-data.ts";
import { lineBefore } from "./finding.ts";

const placeholders: Readonly<Record<string, string>> = { en: "removed", de: "entfernt" };

/**
 * The Markdown with everything personal replaced by a neutral word of its language, and how much that was. Links, autolinks
 * and code stay what they are.
 */
export function removePersonalData(
  markdown: string,
  options: FindOptions & { locale?: string } = {},
): { text: string; removed: number } {
  const found = findPersonalData(markdown, options);
  const word = placeholders[options.locale ?? "en"] ?? "removed";
  let text = "";
  let from = 0;
  for (const { start, end } of found) {
    text += markdown.slice(from, start) + standIn(markdown, start, end, word);
    from = end;
  }
  return { text: text + markdown.slice(from), removed: found.length };
}

function standIn(markdown: string, start: number, end: number, word: string): string {
  const before = lineBefore(markdown, start);
  // Brackets would end an address (`https://…`, `mailto:`) or the target of a link.
  if (/(?:https?:\/\/|mailto:|tel:|\]\()[^\s)>"']*$/i.test(before)) return word;
  // `[removed]:` at the start of a line would be a link definition to Markdown, and vanish with its line.
  return markdown[end] === ":" && /^[ >]*$/.test(before) ? `\\[${word}]` : `[${word}]`;
}
