import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { stateOf } from "../render-state.ts";

// After a space or an opening sign; not before "/", "@" or ".name" (npm scopes, other networks, hosts).
const mention = /(?<=^|[\s([{"'„“‚‘«»>,;:–—|*~])@([A-Za-z0-9][A-Za-z0-9_-]{1,29})(?![\p{L}\p{N}_@/-]|\.[\p{L}\p{N}])/gu;

/**
 * `@name` outside code and links becomes a link to the person. Runs before escaped characters are joined to their
 * neighbours, so `\@name` stays text.
 */
export function mentions(md: MarkdownIt): void {
  md.core.ruler.after("linkify", "mentions", (state) => {
    const found = stateOf(state.env).mentions;
    for (const block of state.tokens) {
      if (block.type === "inline" && block.children !== null && block.content.includes("@")) {
        block.children = linked(block.children, state, found);
      }
    }
  });
}

function linked(tokens: readonly Token[], state: StateCore, found: Set<string>): Token[] {
  const out: Token[] = [];
  let inLink = 0;
  for (const token of tokens) {
    if (token.type === "link_open") inLink += 1;
    if (token.type === "link_close") inLink -= 1;
    const escaped = out.at(-1)?.type === "text_special";
    if (token.type === "text" && inLink === 0 && !(escaped && token.content.startsWith("@")))
      out.push(...split(token, state, found));
    else out.push(token);
  }
  return out;
}

function split(token: Token, state: StateCore, found: Set<string>): Token[] {
  const out: Token[] = [];
  let end = 0;
  for (const match of token.content.matchAll(mention)) {
    const name = (match[1] ?? "").toLowerCase();
    found.add(name);
    out.push(text(token.content.slice(end, match.index), state));
    out.push(
      tag("mention_open", "span", "class", "mention", state),
      tag("link_open", "a", "href", `/u/${name}`, state),
    );
    out.push(text(match[0], state));
    out.push(new state.Token("link_close", "a", -1), new state.Token("mention_close", "span", -1));
    end = match.index + match[0].length;
  }
  if (out.length === 0) return [token];
  out.push(text(token.content.slice(end), state));
  return out;
}

function tag(type: string, name: string, attribute: string, value: string, state: StateCore): Token {
  const token = new state.Token(type, name, 1);
  token.attrs = [[attribute, value]];
  return token;
}

function text(content: string, state: StateCore): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  return token;
}
