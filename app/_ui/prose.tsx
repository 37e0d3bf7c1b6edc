import { cx } from "./cx.ts";

type ProseProps = {
  /** What the Markdown renderer wrote; never anything else. */
  html: string;
  /** Language of the text, where it may differ from the page's. */
  lang?: string;
  small?: boolean;
  className?: string;
};

/** A text that people wrote, rendered and sanitised when it was stored. Works in islands too. */
export function Prose({ html, lang, small, className }: ProseProps) {
  return (
    <div
      lang={lang}
      className={cx("prose", small && "prose-sm", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer behind its allow-list
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
