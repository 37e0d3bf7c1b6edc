import { render } from "../platform/markdown/index.ts";

/** The HTML a text would have as a post; nothing is stored. */
export async function preview(markdown: string): Promise<{ html: string }> {
  const { html } = await render(markdown);
  return { html };
}
