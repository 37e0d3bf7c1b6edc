import type { ArticleView } from "../../../server/knowledge/index.ts";
import { cx } from "../../_ui/cx.ts";

/** How many headings make a table of contents worth its room. */
export const TOC_LEAST = 2;

/** The headings of an article as links. */
export function ArticleToc({ toc, lang }: { toc: ArticleView["toc"]; lang: string }) {
  const top = Math.min(...toc.map((entry) => entry.level));
  return (
    <ul lang={lang} className="border-l-2 border-line pl-3.5 text-14">
      {toc.map((entry) => (
        <li key={entry.id} className={cx(entry.level > top && "pl-3")}>
          <a href={`#${entry.id}`} className="block py-1 text-ink-2 hover:text-ink touch:py-3">
            {entry.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
