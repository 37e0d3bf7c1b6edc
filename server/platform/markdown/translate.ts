import { withoutControls } from "./escape.ts";
import { inTurn } from "./many.ts";
import { htmlToText } from "./plain-text.ts";
import { markdownPool } from "./pool.ts";

/**
 * HTML of another system as Markdown, many texts at about 0.1 ms each, in the same bounded workers that render. A text
 * that hits a bound keeps its words and loses its markup.
 */
export function translateMany(htmls: readonly string[]): Promise<string[]> {
  const pool = markdownPool();
  const again = async (html: string) => (await pool.translate([html]))?.[0] ?? wordsOf(html);
  return inTurn(
    htmls,
    (html) => html.length,
    (message) => pool.translate(message),
    { again, instead: wordsOf },
  );
}

/** Starts a worker that has the translator, ahead of the first text. */
export async function warmTranslator(): Promise<void> {
  await markdownPool().translate([]);
}

function wordsOf(html: string): string {
  return htmlToText(withoutControls(html)).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
