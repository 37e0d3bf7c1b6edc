import { env } from "../platform/env/env.ts";
import { htmlToText } from "../platform/markdown/index.ts";
import type { HandOut } from "./desk.schema.ts";

/**
 * What a customer gets: a title, texts one after the other, and where to read on. All addresses are complete.
 * `lines` "typed" keeps the lines of the text form as their author broke them.
 */
export function handOut(parts: {
  title?: string;
  markdown: string | string[];
  html: string | string[];
  url?: string;
  lines?: "joined" | "typed";
}): HandOut {
  const { title, url } = parts;
  const markdown = [parts.markdown].flat().map(completeMarkdown);
  const html = [parts.html].flat().map(completeHtml);
  const joined = (pieces: (string | undefined)[]) => pieces.filter((piece) => piece).join("\n\n");
  return {
    text: joined([title, ...html.map((one) => htmlToText(one, parts.lines)), url]),
    markdown: joined([title && `**${escapeMarkdown(title)}**`, ...markdown, url && `<${url}>`]),
    html: [
      title && `<p><strong>${escapeHtml(title)}</strong></p>`,
      ...html,
      url && `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
    ]
      .filter((piece) => piece)
      .join("\n"),
  };
}

/** Links and pictures of our own begin with a slash; elsewhere they need the whole address. */
function completeMarkdown(markdown: string): string {
  return markdown.trim().replace(/\]\((<?)\/(?!\/)/g, (_, open: string) => `](${open}${env().url}/`);
}

function completeHtml(html: string): string {
  return html.trim().replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${env().url}/`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
