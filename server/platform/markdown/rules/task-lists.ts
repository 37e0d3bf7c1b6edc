import type { MarkdownIt } from "markdown-it";

/** `- [ ] open` and `- [x] done` show a box as text: nothing on a stored page can be ticked. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task_lists", (state) => {
    state.tokens.forEach((token, index) => {
      const paragraph = state.tokens[index - 1]?.type === "paragraph_open";
      if (token.type !== "inline" || !paragraph || state.tokens[index - 2]?.type !== "list_item_open") return;
      const first = token.children?.[0];
      if (first?.type !== "text") return;
      first.content = first.content.replace(/^\[([ xX])\](?= )/, (_, mark: string) => (mark === " " ? "☐" : "☑"));
    });
  });
}
