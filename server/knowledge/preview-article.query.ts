import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { render, type TocEntry } from "../platform/markdown/index.ts";
import { canCreateArticle } from "./knowledge.policy.ts";

/** The HTML a text would have as an article; nothing is stored. */
export async function previewArticle(ctx: Ctx, markdown: string): Promise<{ html: string; toc: TocEntry[] }> {
  authorize(ctx, canCreateArticle(ctx.actor));
  const { html, toc } = await render(markdown, { headings: true });
  return { html, toc };
}
