import type { Metadata } from "next";
import { holds } from "../../../../server/platform/authorize/index.ts";
import { getLocale, getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { LogFilterForm } from "../../../_parts/log/log-filter-form.tsx";
import { LogRow } from "../../../_parts/log/log-row.tsx";
import { filterQuery, readFilter } from "../../../_parts/log/read-filter.ts";
import { api, context } from "../../../_server/api.ts";
import { requireModerator } from "../../../_server/moderator.ts";
import { read } from "../../../_server/read.ts";
import { buttonClass } from "../../../_ui/button.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("log")("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Every act of moderation as far as the reader moderates: found by who, whom, what, where and when. */
export default async function LogPage({ searchParams }: { searchParams: Search }) {
  await requireModerator();
  const [t, place, caller, { actor }] = [
    getT("log"),
    await placeOf("/admin/log", searchParams),
    await api(),
    await context(),
  ];
  const filter = readFilter(place.asked);
  const after = place.asked("after");
  const [page, tree, acts] = await Promise.all([
    read(caller.log.lines({ ...filter, cursor: after, size: 30 })),
    read(caller.boards.tree()),
    read(caller.log.acts()),
  ]);
  const boards = tree.flatMap((board) => [board, ...board.children]);
  const query = filterQuery(filter);
  const list = (cursor: string | null) => `/admin/log?${filterQuery(filter, cursor)}`;
  return (
    <Page>
      <div>
        <PageTitle
          lead={t(holds(actor, ["MODERATOR", "ADMIN"]) ? "lead" : "leadBoards")}
          actions={
            <a
              href={`/api/moderation-log?locale=${getLocale()}${query && `&${query}`}`}
              className={buttonClass("line")}
              download=""
            >
              <Icon name="download" />
              {t("csv")}
            </a>
          }
        >
          {t("title")}
        </PageTitle>
        <LogFilterForm filter={filter} boards={boards} acts={acts} />
        {page.rows.length === 0 ? (
          <EmptyState
            icon="history"
            title={t("empty")}
            action={query && <ButtonLink href="/admin/log">{t("clear")}</ButtonLink>}
          >
            {t("emptyText")}
          </EmptyState>
        ) : (
          <ol className="border-t border-line" aria-label={t("title")}>
            {page.rows.map((line) => (
              <LogRow key={line.id} line={line} />
            ))}
          </ol>
        )}
        <Pagination
          newer={after ? list(null) : null}
          older={page.next ? list(page.next) : null}
          words={{ newer: t("newest"), older: t("older") }}
        />
      </div>
    </Page>
  );
}
