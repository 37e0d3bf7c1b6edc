import type { AskBoard } from "../../../server/topics/index.ts";
import type { Locale } from "../../_messages/locale.ts";
import { getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";

type BoardChoiceProps = { boards: AskBoard[]; locale: Locale; title?: string };

/** The first question: where it belongs. Links, so it works without a script; boards in the reader's language first. */
export function BoardChoice({ boards, locale, title }: BoardChoiceProps) {
  const t = getT("ask");
  const tops = boards.filter((board) => !board.parent || !boards.some((one) => one.slug === board.parent));
  const ordered = [...tops].sort((a, b) => Number(b.locale === locale) - Number(a.locale === locale));
  const href = (board: AskBoard) =>
    `/ask?board=${board.slug}${title ? `&title=${encodeURIComponent(title.slice(0, 150))}` : ""}`;
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="text-18 font-bold">
        {t("where")}
      </h2>
      <p className="mt-1 text-14 text-ink-2">{t("whereHint")}</p>
      <ul className="mt-4 grid gap-2.5">
        {ordered.map((board) => {
          const children = boards.filter((one) => one.parent === board.slug);
          return (
            <li key={board.slug} data-row="" className="rounded-lg border border-line bg-surface">
              <Link
                href={href(board)}
                className="group/board flex items-center gap-3.5 rounded-lg px-4 py-3.5 hover:bg-sunken"
              >
                <span className={`swatch swatch-${board.tint % 12}`} />
                <span className="min-w-0 flex-1" lang={board.locale}>
                  <span className="block text-15 font-medium">{board.name}</span>
                  {board.description && <span className="block text-14 text-ink-2">{board.description}</span>}
                </span>
                <Icon name="chevron-right" className="text-ink-3" />
              </Link>
              {children.length > 0 && (
                <ul className="flex flex-wrap gap-2 px-4 pb-3.5 pl-10" lang={board.locale}>
                  {children.map((child) => (
                    <li key={child.slug}>
                      <Link
                        href={href(child)}
                        className="inline-flex min-h-8 items-center rounded-md border border-line-2 px-3 text-14 hover:border-field touch:min-h-11"
                      >
                        {child.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
