import { Parser } from "htmlparser2";
import { withoutControls } from "./escape.ts";

const blocks = new Set([
  "p",
  "hr",
  "h2",
  "h3",
  "h4",
  "pre",
  "blockquote",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "details",
  "summary",
]);

/** Blocks that a blank line sets apart from what stands around them. */
const apart = new Set(["p", "h2", "h3", "h4", "pre", "blockquote", "ul", "ol", "table"]);

/**
 * Plain text of sanitised HTML: one line per block, cells of a row with spaces between, pictures by their alternative
 * text. Runs anywhere; the time is linear in the input.
 * @param lines "typed" keeps the lines of the text as its author broke them, with blank lines between paragraphs and
 * signs before points of lists; otherwise a line that was only broken is one line
 */
export function htmlToText(html: string, lines: "joined" | "typed" = "joined"): string {
  const typed = lines === "typed";
  /** Numbers of the lists that are open; null for one with points. */
  const lists: (number | null)[] = [];
  const parts: string[] = [];
  // What the text so far ends with; looking at the joined text each time would be quadratic.
  let end: "line" | "space" | "word" = "line";
  let code = 0;
  let blank = false;
  const add = (part: string) => {
    if (part === "") return;
    parts.push(part);
    blank = false;
    end = part.endsWith("\n") ? "line" : part.endsWith(" ") ? "space" : "word";
  };
  const breakLine = () => {
    if (end !== "line") add("\n");
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "pre") code += 1;
      if (blocks.has(name)) breakLine();
      if (name === "ul" || name === "ol") lists.push(name === "ol" ? 1 : null);
      if (typed && name === "li") {
        const number = lists.pop() ?? null;
        lists.push(number === null ? null : number + 1);
        add(`${"  ".repeat(Math.max(0, lists.length - 1))}${number === null ? "-" : `${number}.`} `);
        end = "line";
      } else if (name === "br") add("\n");
      else if ((name === "td" || name === "th") && end === "word") add(" ");
      else if (name === "img") add(attributes.alt ?? "");
    },
    ontext: (part) => {
      if (code > 0) return add(part);
      const words = part.replace(/[ \t\n]+/g, (gap) => (typed && gap.includes("\n") ? "\n" : " "));
      add(end === "word" ? words : words.trimStart());
    },
    onclosetag: (name) => {
      if (name === "pre") code -= 1;
      if (name === "ul" || name === "ol") lists.pop();
      if (blocks.has(name)) breakLine();
      if (typed && apart.has(name) && lists.length === 0 && !blank) parts.push("\n");
      blank = typed && apart.has(name);
    },
  });
  parser.end(html);
  return withoutControls(parts.join("")).replace(/ +$/gm, "").trim();
}
