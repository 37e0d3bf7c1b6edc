import { Invalid } from "../platform/errors/index.ts";
import { render, type TocEntry } from "../platform/markdown/index.ts";
import { hashOf } from "../topics/index.ts";

/** A text with all that is stored of it. */
export interface ArticleText {
  title: string;
  markdown: string;
  html: string;
  toc: TocEntry[];
  rendererVersion: number;
  /** SHA-256 (hex) of the Markdown. */
  hash: string;
}

/** Renders an article before any transaction begins. Refuses text without a visible word. NUL is dropped. */
export async function renderArticle(title: string, markdown: string): Promise<ArticleText> {
  const clean = markdown.replaceAll("\u0000", "").replace(/\r\n?/g, "\n").toWellFormed();
  const result = await render(clean, { headings: true });
  if (result.text.trim() === "" && !result.html.includes("<img")) throw new Invalid("markdown", "empty");
  return {
    title: title.replaceAll("\u0000", "").toWellFormed(),
    markdown: clean,
    html: result.html,
    toc: result.toc,
    rendererVersion: result.version,
    hash: hashOf(clean),
  };
}

/** The columns of an article's row that show this text. */
export function shownColumns(text: ArticleText, slug: string) {
  return {
    title: text.title,
    slug,
    markdown: text.markdown,
    html: text.html,
    toc: text.toc.map(({ id, level, text: words }) => ({ id, level, text: words })),
    rendererVersion: text.rendererVersion,
  };
}
