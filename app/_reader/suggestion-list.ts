import { drawings } from "./drawings.ts";

/** One line of `/api/suggest`. */
export type Suggestion = {
  kind: "topic" | "article" | "person" | "board" | "tag";
  title: string;
  /** An address of this site, with its language prefix. */
  url: string;
  state?: "open" | "answered" | "solved" | "verified";
};

const svg = "http://www.w3.org/2000/svg";

function icon(name: string): SVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("class", `icon state-${name}`);
  drawing.setAttribute("width", "17");
  drawing.setAttribute("height", "17");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", (drawings[name] ?? drawings.topic)?.path ?? "");
  drawing.append(path);
  return drawing;
}

/** True for an answer of the expected form; anything else is dropped, as it would end in the page. */
export function isSuggestion(value: unknown): value is Suggestion {
  const one = value as Partial<Suggestion> | null;
  return typeof one?.title === "string" && typeof one.url === "string" && /^\/(?!\/)/.test(one.url);
}

/** An option of the list; `name` chooses the drawing. */
export function option(id: string, name: string, title: string, url: string): HTMLElement {
  const line = document.createElement("div");
  line.id = id;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  line.className = "menu-item";
  line.dataset.url = url;
  const text = document.createElement("span");
  text.textContent = title;
  line.append(icon(name), text);
  return line;
}
