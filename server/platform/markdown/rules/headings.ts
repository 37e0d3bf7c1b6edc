import type { MarkdownIt, Token } from "markdown-it";
import { type RenderState, stateOf } from "../render-state.ts";

/**
 * Headings below the page's own h1: the first is h2 whatever the author typed, a deeper one is one level below the one
 * it belongs to, at most h4. So a page never skips a level, which people who listen to it rely on.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (state) => {
    const open: number[] = [];
    const render = stateOf(state.env);
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const typed = Number(token.tag.slice(1));
      while ((open.at(-1) ?? 0) >= typed) open.pop();
      open.push(typed);
      const level = Math.min(4, open.length + 1);
      token.tag = `h${level}`;
      const closing = state.tokens[index + 2];
      if (closing?.type === "heading_close") closing.tag = token.tag;
      if (render.headings) list(token, textOf(state.tokens[index + 1]), level, render);
    });
  });
}

function list(token: Token, text: string, level: number, render: RenderState): void {
  const id = freeId(text, render.ids);
  token.attrSet("id", id);
  render.toc.push({ id, level, text });
}

/** `h-` and the words of the heading; letters of any language stay, a repeated heading gets a number. */
function freeId(text: string, taken: Set<string>): string {
  const words = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const base = `h-${[...words].slice(0, 70).join("").replace(/-+$/, "") || "section"}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function textOf(token: Token | undefined): string {
  const parts = (token?.children ?? []).map((child) => (child.type.endsWith("break") ? " " : child.content));
  return parts.join("").replace(/\s+/g, " ").trim();
}
