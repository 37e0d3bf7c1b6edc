import { writeFileSync } from "node:fs";
import { iconNames } from "./icon-names.ts";

/** Names of ours whose drawing stands under another name in lucide. */
const drawnAs: Record<string, string> = {
  bold: "letter-b",
  "building-2": "building-complex",
  "circle-alert": "circle-exclamation-point",
  "circle-help": "circle-question-mark",
  filter: "funnel",
  history: "rotate-ccw-clock",
  "shield-alert": "shield-exclamation-point",
  "trash-2": "trash",
  "triangle-alert": "triangle-exclamation-point",
};

type IconNode = [tag: string, attributes: Record<string, string>];

/** One `<symbol>` from lucide's own icon data. Throws when lucide has no icon of that name. */
async function symbol(name: string): Promise<string> {
  const file: { __iconData: { node: IconNode[] } } = await import(
    import.meta.resolve(`lucide-react/icons/${drawnAs[name] ?? name}`)
  );
  const shapes = file.__iconData.node.map(([tag, attributes]) => {
    const text = Object.entries(attributes)
      .filter(([key]) => key !== "key")
      .map(([key, value]) => `${key}="${value}"`)
      .join(" ");
    return `<${tag} ${text}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

/** The whole sprite as text; stroke and colour are set by the page that uses it. */
export async function sprite(): Promise<string> {
  const symbols = await Promise.all(iconNames.map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}

if (import.meta.main) {
  writeFileSync(new URL("../../public/icons.svg", import.meta.url), await sprite());
}
