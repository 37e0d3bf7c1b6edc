/** Texts that made one Markdown parser or another run for minutes, run out of stack, or answer with megabytes. */
export function bombs(size: number): ReadonlyMap<string, string> {
  const fill = (piece: string, length = size) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const lines = (line: (index: number) => string) => {
    const all: string[] = [];
    for (let length = 0; length < size; length += all.at(-1)?.length ?? 1) all.push(`${line(all.length)}\n`);
    return all.join("").slice(0, size);
  };
  const half = size / 2;
  return new Map([
    ["list markers on one line", fill("- ")],
    ["numbers on one line", fill("1. ")],
    ["quote marks", fill(">")],
    ["quotes and lists", fill("> - ")],
    ["ever deeper lists", lines((index) => `${" ".repeat(2 * (index % 150))}- a`)],
    ["lists just under the guard", lines(() => `${"- ".repeat(45)}a`)],
    ["quotes just under the guard", lines(() => `${"> ".repeat(45)}a`)],
    ["unclosed emphasis", fill("*a **a _a __a ")],
    ["emphasis inside words", fill("a**b*c_d")],
    ["nested emphasis", fill("*a ", half) + fill("b* ", half)],
    ["unclosed strikethrough", fill("~~a ")],
    ["open brackets", fill("[")],
    ["open links", fill("[a](")],
    ["open link targets", fill("[a](<b")],
    ["open titles", fill('[a](b "c')],
    ["nested links", fill("[", half) + fill("](a)", half)],
    ["nested pictures", fill("![a", half) + fill("](b)", half)],
    ["definitions", lines((index) => `[a${index}]: /u "t"`)],
    ["one long definition used often", `[a]: /${"x".repeat(1_000)}\n\n${fill("[a] ")}`],
    ["one footnote used often", `[^a]: x\n\n${fill("[^a] ")}`],
    ["back-ticks of all lengths", lines((index) => "`".repeat(index + 1)).replaceAll("\n", " ")],
    ["a wide table of empty rows", `|${fill("a|", 2_000)}\n|${fill("-|", 2_000)}\n${fill("|\n")}`],
    ["a long table", `|a|b|\n|-|-|\n${fill("|1|2|\n")}`],
    ["mail addresses", fill("a@b.example ")],
    ["half mail addresses", fill("a.b@c.")],
    ["addresses", fill("http://a.example/ ")],
    ["one endless address", `http://${fill("a.")}`],
    ["brackets in an address", `http://a.example/${fill("(")}`],
    ["www", fill("www.")],
    ["protocols", fill("http://")],
    ["half tags", fill("<a")],
    ["half entities", fill("&a")],
    ["backslashes", fill("\\")],
    ["mentions", fill("@ab ")],
    ["spaces", `${fill(" ")}x`],
    ["line ends", `${fill("\n")}x`],
    ["fences", fill("```\n")],
    ["coloured numbers", `\`\`\`json\n${fill("1,")}`],
    ["coloured strings", `\`\`\`py\n${fill('f"{')}`],
    ["coloured arrows", `\`\`\`ts\n${fill("(a=>(")}`],
    ["coloured tags", `\`\`\`xml\n${fill("<a ")}`],
    ["zero bytes", fill("\u0000")],
    ["marks on one letter", `a${fill("\u0301")}`],
    ["joined people", fill("👨‍👩‍👧‍👦")],
  ]);
}
