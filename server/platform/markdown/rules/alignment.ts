import type { MarkdownIt } from "markdown-it";

/** Column alignment as a class: our pages allow no inline style. */
export function alignment(md: MarkdownIt): void {
  md.core.ruler.push("alignment", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
      token.attrs = side === undefined ? null : [["class", `align-${side}`]];
    }
  });
}
