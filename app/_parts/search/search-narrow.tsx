import type { Facets, SearchKind } from "../../../server/search/search.schema.ts";
import { searchSorts } from "../../../server/search/search.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { cx } from "../../_ui/cx.ts";
import { Link } from "../../_ui/link.tsx";
import { Tabs } from "../../_ui/tabs.tsx";
import { type Asked, searchAddress } from "./search-address.ts";

const kinds = ["all", "topics", "articles", "solved"] as const satisfies SearchKind[];
const MOST_BOARDS = 6;

/** The ways to narrow results: kind, board, order. Links, so each has an address. */
export async function SearchNarrow({ asked, facets }: { asked: Asked; facets: Facets }) {
  const [t, locale] = await Promise.all([getT("search"), getLocale()]);
  const figure = (count: number) => `${formatNumber(count, locale)}${facets.more && count > 0 ? "+" : ""}`;
  const boards = asked.q.includes("board:") ? [] : facets.boards.slice(0, MOST_BOARDS);
  return (
    <>
      <Tabs
        label={t("kinds")}
        tabs={kinds.map((kind) => ({
          href: searchAddress({ ...asked, kind, after: null }),
          label: t(`kind_${kind}`),
          count: figure(facets[kind]),
          current: kind === asked.kind,
        }))}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pt-3 text-13">
        {boards.length > 1 ? (
          <nav aria-label={t("boards")} className="min-w-0">
            <ul className="flex flex-wrap gap-1.5">
              {boards.map((board) => (
                <li key={board.slug}>
                  <Link
                    href={searchAddress({ ...asked, q: `${asked.q} board:${board.slug}`, after: null })}
                    className="inline-flex items-center gap-1.5 rounded-full border border-line px-2.5 py-0.5 text-ink-2 hover:border-line-2 hover:text-ink touch:py-2.5"
                  >
                    <span className={`swatch swatch-${board.tint}`} aria-hidden="true" />
                    {board.name}
                    <span className="num text-ink-3">{figure(board.count)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <span />
        )}
        <nav aria-label={t("sort")}>
          <ul className="flex gap-3 py-0.5">
            {searchSorts.map((sort) => (
              <li key={sort}>
                <Link
                  href={searchAddress({ ...asked, sort, after: null })}
                  aria-current={sort === asked.sort ? "true" : undefined}
                  className={cx(
                    "touch:py-2.5",
                    sort === asked.sort ? "font-medium text-ink" : "text-ink-3 hover:text-ink",
                  )}
                >
                  {t(`sort_${sort}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
