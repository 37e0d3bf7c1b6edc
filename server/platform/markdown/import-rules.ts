import type TurndownService from "turndown";
import { languageOf } from "./code-languages.ts";
import { safeAddress } from "./safe-address.ts";

/** `<pre>` as a fenced block, with the language when its class names one of ours. */
export function code(service: TurndownService): void {
  service.addRule("codeBlock", {
    filter: "pre",
    replacement: (_content, node) => {
      const text = (node.textContent ?? "").replace(/\n$/, "");
      const classes = `${node.className} ${node.querySelector("code")?.className ?? ""}`;
      const named = /\b(?:lang|language|brush)(?:-|:\s*)([\w+#-]+)/.exec(classes)?.[1] ?? "";
      const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
      const fence = "`".repeat(longest + 1);
      return `\n\n${fence}${languageOf(named) ?? ""}\n${text}\n${fence}\n\n`;
    },
  });
}

/** Links to addresses that our pages would link; of others the text stays. */
export function link(service: TurndownService): void {
  service.addRule("link", {
    filter: "a",
    replacement: (content, node) => {
      const label = oneLine(content);
      const address = safeAddress(node.getAttribute("href") ?? "");
      if (address === null) return content;
      const href = address.href.replaceAll("(", "%28").replaceAll(")", "%29");
      // A picture that links to its own large version needs no second link around it.
      if (label === "" || label.startsWith("![")) return label;
      const text = (node.textContent ?? "").trim();
      if (text === node.getAttribute("href") && !/\s/.test(text) && !address.own) return `<${href}>`;
      return `[${label}](${href})`;
    },
  });
}

/** Pictures by address; what is embedded as data becomes its description. */
export function picture(service: TurndownService): void {
  service.addRule("picture", {
    filter: "img",
    replacement: (_content, node) => {
      const alt = service.escape(oneLine(node.getAttribute("alt") ?? ""));
      const address = safeAddress(node.getAttribute("src") ?? "");
      if (address === null) return alt;
      return `![${alt}](${address.href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
    },
  });
}

/** Entries with the narrowest indent that still holds their paragraphs together. */
export function list(service: TurndownService): void {
  service.addRule("entry", {
    filter: "li",
    replacement: (content, node) => {
      const marker = markerOf(node);
      const indent = " ".repeat(marker.length);
      const body = content
        .replace(/^\n+/, "")
        .replace(/\n+$/, "\n")
        .replace(/\n(?=[^\n])/g, `\n${indent}`);
      return marker + body + (node.nextSibling !== null && !body.endsWith("\n") ? "\n" : "");
    },
  });
}

/** Broken markup puts whole paragraphs into `<b>`; marks around them would show as asterisks, so they are left out. */
export function emphasis(service: TurndownService): void {
  const around = (content: string, mark: string) => {
    return content.trim() === "" || /\n\s*\n/.test(content) ? content : `${mark}${content}${mark}`;
  };
  service.addRule("strong", { filter: ["b", "strong"], replacement: (content) => around(content, "**") });
  service.addRule("em", { filter: ["i", "em"], replacement: (content) => around(content, "*") });
}

export function strike(service: TurndownService): void {
  service.addRule("strike", {
    filter: (node) => /^(?:del|s|strike)$/i.test(node.nodeName),
    replacement: (content) => (content.trim() === "" ? "" : `~~${content}~~`),
  });
}

/** Entries of a list so far: they are converted in order, and looking for a node among its sisters is quadratic. */
const entries = new WeakMap<Node, number>();

function markerOf(node: HTMLElement): string {
  const parent = node.parentElement;
  if (parent?.nodeName !== "OL") return "- ";
  const start = Number.parseInt(parent.getAttribute("start") ?? "1", 10);
  const index = entries.get(parent) ?? 0;
  entries.set(parent, index + 1);
  return `${(start >= 0 && start < 1e8 ? start : 1) + index}. `;
}

function oneLine(text: string): string {
  return text.replace(/\\?\s*\n\s*/g, " ").trim();
}
