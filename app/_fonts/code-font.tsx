/** Where the file of `jetbrains` in `fonts.ts` stands: named after its content, hence the same file. */
const address = String(new URL("./jetbrains.woff2", import.meta.url));

/**
 * Has the browser fetch the font of code together with the page when one of its texts has some. Found by the style sheet
 * alone it would come a round trip later, and lines would move.
 * @param texts what the Markdown renderer wrote
 */
export function CodeFont({ texts }: { texts: string[] }) {
  if (!texts.some((html) => html.includes("<code"))) return null;
  return <link rel="preload" href={address} as="font" type="font/woff2" crossOrigin="" />;
}
