/** A text with its selection, as a textarea has it. */
export type Marked = { text: string; start: number; end: number };

export type MarkdownTool = "bold" | "italic" | "code" | "link" | "list" | "numbers" | "quote";

const around: Partial<Record<MarkdownTool, string>> = { bold: "**", italic: "_", code: "`" };
const before: Partial<Record<MarkdownTool, (line: number) => string>> = {
  list: () => "- ",
  numbers: (line) => `${line + 1}. `,
  quote: () => "> ",
};

/**
 * Writes Markdown around what is selected. Used a second time on the same words it takes the marks away again.
 * Code over several lines becomes a block.
 */
export function applyTool({ text, start, end }: Marked, tool: MarkdownTool): Marked {
  const chosen = text.slice(start, end);
  if (tool === "link") return link(text, start, end);
  if (tool === "code" && chosen.includes("\n")) return put(text, start, end, `\`\`\`\n${chosen}\n\`\`\``, 4, 4);
  const mark = around[tool];
  if (mark) {
    const marked = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
    if (!marked) return put(text, start, end, mark + chosen + mark, mark.length, mark.length);
    return put(text, start - mark.length, end + mark.length, chosen, 0, 0);
  }
  return lines(text, start, end, before[tool] ?? (() => ""));
}

function put(text: string, start: number, end: number, middle: string, left: number, right: number): Marked {
  return {
    text: text.slice(0, start) + middle + text.slice(end),
    start: start + left,
    end: start + middle.length - right,
  };
}

function link(text: string, start: number, end: number): Marked {
  const chosen = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const middle = isAddress ? `[](${chosen})` : `[${chosen}](https://)`;
  const made = put(text, start, end, middle, 0, 0);
  const place = isAddress ? start + 1 : start + middle.length - 1;
  return { text: made.text, start: place, end: place };
}

function lines(text: string, start: number, end: number, mark: (line: number) => string): Marked {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const all = text.slice(from, to).split("\n");
  const has = all.every((line, place) => line.startsWith(mark(place)));
  const made = all.map((line, place) => (has ? line.slice(mark(place).length) : mark(place) + line)).join("\n");
  return put(text, from, to, made, all.length > 1 ? 0 : made.length, 0);
}
