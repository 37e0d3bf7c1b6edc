const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A whole document: its headline, what it says, its parts. Generated ones say so. */
export function document(headline: string, intro: string, ...parts: string[]): string {
  const made = "Written by `npm run docs`; do not edit.";
  return `${[`# ${headline}`, `${intro} ${made}`, ...parts].join("\n\n")}\n`;
}
