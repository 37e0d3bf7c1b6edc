import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { bareLinks } from "./linkify.ts";
import { alignment } from "./rules/alignment.ts";
import { codeBlocks } from "./rules/code-blocks.ts";
import { headings } from "./rules/headings.ts";
import { mentions } from "./rules/mentions.ts";
import { taskLists } from "./rules/task-lists.ts";
import { safeAddress } from "./safe-address.ts";

/** CommonMark with tables, strikethrough and bare links; HTML in the source is text (XS-14). */
export function makeParser(): MarkdownIt {
  const md = new MarkdownItParser({ html: false, linkify: true, typographer: false, breaks: false });
  // An address with another scheme stays as typed, brackets and all. A relative one that leads nowhere here ("./page.md"
  // of an imported text) is read, and the sanitiser leaves only its label.
  md.validateLink = (address) => safeAddress(address) !== null || !/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address);
  bareLinks(md);
  mentions(md);
  taskLists(md);
  headings(md);
  alignment(md);
  codeBlocks(md);
  return md;
}
