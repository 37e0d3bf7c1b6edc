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

/**
 * Plain text of sanitised HTML: one line per block, cells of a row with spaces between, pictures by their alternative
 * text. Runs anywhere; the time is linear in the input.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  // What the text so far ends with; looking at the joined text each time would be quadratic.
  let end: "line" | "space" | "word" = "line";
  let code = 0;
  const add = (part: string) => {
    if (part === "") return;
    parts.push(part);
    end = part.endsWith("\n") ? "line" : part.endsWith(" ") ? "space" : "word";
  };
  const breakLine = () => {
    if (end !== "line") add("\n");
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "pre") code += 1;
      if (blocks.has(name)) breakLine();
      else if (name === "br") add("\n");
      else if ((name === "td" || name === "th") && end === "word") add(" ");
      else if (name === "img") add(attributes.alt ?? "");
    },
    ontext: (part) => {
      if (code > 0) return add(part);
      const words = part.replace(/[ \t\n]+/g, " ");
      add(end === "word" ? words : words.trimStart());
    },
    onclosetag: (name) => {
      if (name === "pre") code -= 1;
      if (blocks.has(name)) breakLine();
    },
  });
  parser.end(html);
  return withoutControls(parts.join("")).replace(/ +$/gm, "").trim();
}
