import type TurndownService from "turndown";

// Control characters are removed from the input, so these cannot be somebody's text.
const cellMark = "\u0002";
const headMark = "\u0003";
const rowMark = "\u0004";

/** Tables with pipes; a table of one column or inside another is layout, and becomes its contents. */
export function tables(service: TurndownService): void {
  service.addRule("cell", {
    filter: ["td", "th"],
    replacement: (content, node) => cellMark + (node.nodeName === "TH" ? headMark : "") + content,
  });
  service.addRule("row", { filter: "tr", replacement: (content) => rowMark + content });
  service.addRule("section", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
  service.addRule("table", {
    filter: "table",
    replacement: (content, node) => `\n\n${table(content, insideCell(node))}\n\n`,
  });
}

function table(content: string, nested: boolean): string {
  const [caption = "", ...rows] = content.split(rowMark);
  const cells = rows.map((row) => row.split(cellMark).slice(1));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const above = caption.replaceAll(cellMark, "").trim();
  if (nested || width < 2) {
    return [above, ...cells.flat().map((cell) => cell.replace(headMark, "").trim())]
      .filter((part) => part !== "")
      .join("\n\n");
  }
  const head = cells[0]?.every((cell) => cell.startsWith(headMark)) ? (cells.shift() ?? []) : [];
  const lines = [line(head, width), `|${" --- |".repeat(width)}`, ...cells.map((row) => line(row, width))];
  return `${above === "" ? "" : `${above}\n\n`}${lines.join("\n")}`;
}

function line(row: readonly string[], width: number): string {
  const texts = Array.from({ length: width }, (_, index) => cellText(row[index] ?? ""));
  return `| ${texts.join(" | ")} |`;
}

function cellText(cell: string): string {
  return cell
    .replace(headMark, "")
    .replace(/\\?\s*\n\s*/g, " ")
    .trim()
    .replace(/(?<!\\)\|/g, "\\|");
}

function insideCell(node: HTMLElement): boolean {
  for (let parent = node.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent.nodeName === "TD" || parent.nodeName === "TH") return true;
  }
  return false;
}
