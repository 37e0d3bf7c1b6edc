import { readFileSync, writeFileSync } from "node:fs";
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

/** A path that begins with a relative move is absolute only while it stands alone: `m5 12 7-7` becomes `M5 12l7-7`. */
function absoluteStart(d: string): string {
  const start = /^m\s*(-?(?:\d+\.?\d*|\.\d+))[\s,]*(-?(?:\d+\.?\d*|\.\d+))\s*(.*)$/s.exec(d);
  if (!start) return d;
  const [, x, y, rest = ""] = start;
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? "l" : ""}${rest}`;
}

/** One shape as path data; circles, lines and rectangles become paths, so that an icon is a single element. */
export function pathOf([tag, a]: IconNode): string {
  const n = (name: string) => Number(a[name] ?? 0);
  const circle = (cx: number, cy: number, rx: number, ry: number) =>
    `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0-${2 * rx} 0`;
  if (tag === "path") return absoluteStart(a.d ?? "");
  if (tag === "circle") return circle(n("cx"), n("cy"), n("r"), n("r"));
  if (tag === "ellipse") return circle(n("cx"), n("cy"), n("rx"), n("ry"));
  if (tag === "line") return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
  if (tag === "polyline" || tag === "polygon") return `M${a.points}${tag === "polygon" ? "z" : ""}`;
  if (tag === "rect") {
    const r = Number(a.rx ?? a.ry ?? 0);
    const [x, y, w, h] = [n("x"), n("y"), n("width"), n("height")];
    const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : "");
    return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}`;
  }
  throw new Error(`no rule for <${tag}>`);
}

async function drawing(name: string): Promise<string> {
  const file: { __iconData: { node: IconNode[] } } = await import(
    import.meta.resolve(`lucide-react/icons/${drawnAs[name] ?? name}`)
  );
  return file.__iconData.node.map(pathOf).join("");
}

const target = new URL("./icon-paths.json", import.meta.url);

/** The file of drawings as it should be: name → path data on a grid of 24. */
export async function iconPaths(): Promise<string> {
  const pairs = await Promise.all(iconNames.map(async (name) => [name, await drawing(name)] as const));
  return `${JSON.stringify(Object.fromEntries(pairs), null, 2)}\n`;
}

/** The file of drawings as it is. */
export function writtenPaths(): string {
  return readFileSync(target, "utf8");
}

if (import.meta.main) writeFileSync(target, await iconPaths());
