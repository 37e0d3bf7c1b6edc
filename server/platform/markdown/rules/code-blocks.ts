import type { MarkdownIt, Token } from "markdown-it";
import { languageOf } from "../code-languages.ts";
import { escapeText } from "../escape.ts";
import { highlight } from "../languages.ts";
import { stateOf } from "../render-state.ts";

/** Characters a line of code may have before it scrolls on a phone. */
const narrow = 40;

/** Code blocks: coloured when the fence names one of our languages, reachable by keyboard when they may scroll. */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index, _options, env) => {
    const token = tokens[index];
    const language = token === undefined ? null : languageOf(token.info);
    return block(token, language, stateOf(env ?? {}).colours);
  };
  md.renderer.rules.code_block = (tokens, index) => block(tokens[index], null, false);
}

function block(token: Token | undefined, language: string | null, colours: boolean): string {
  const code = token?.content ?? "";
  const scrolls = code.split("\n").some((line) => line.length > narrow) ? ' tabindex="0"' : "";
  const name = language === null ? "" : ` class="language-${language}"`;
  const html = language !== null && colours ? highlight(code, language) : null;
  return `<pre${scrolls}><code${name}>${html ?? escapeText(code)}</code></pre>\n`;
}
