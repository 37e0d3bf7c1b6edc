import type { Metadata } from "next";
import { type ArticleFilter, articleFilters } from "../../../../server/knowledge/knowledge.schema.ts";
import { Messages } from "../../../_messages/messages.tsx";
import { getT } from "../../../_messages/server.ts";
import { EditorsFrame, listHref } from "../../../_parts/knowledge/editors-frame.tsx";
import { WorkshopRow } from "../../../_parts/knowledge/workshop-row.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { requireWriter } from "../../../_server/workshop.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";

type Route = { searchParams: Promise<{ list?: string; after?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("editing")("lists"), robots: { index: false } };
}

/** Lists that articles begin in. */
const begins: readonly ArticleFilter[] = ["review", "draft", "mine"];

/** The editors' lists: what waits for review, what is doubtful, what is being written, what needs care. */
export default async function EditorsPage({ searchParams }: Route) {
  await requireWriter();
  const { list, after } = await searchParams;
  const t = getT("editing");
  const filter: ArticleFilter = articleFilters.find((name) => name === list) ?? "review";
  const page = await read((await api()).knowledge.list({ filter, cursor: after ?? null, size: 30 }));
  const join = listHref(filter).includes("?") ? "&" : "?";
  return (
    <EditorsFrame current={filter}>
      <Messages areas={["editing"]}>
        {page.rows.length > 0 ? (
          <ol className="rows">
            {page.rows.map((article) => (
              <WorkshopRow key={article.number} article={article} />
            ))}
          </ol>
        ) : (
          <EmptyState icon="clipboard-check" title={t(`empty_${filter}`)}>
            {begins.includes(filter) && t("emptyHint")}
          </EmptyState>
        )}
      </Messages>
      <Pagination
        newer={after ? listHref(filter) : null}
        older={page.next && `${listHref(filter)}${join}after=${encodeURIComponent(page.next)}`}
      />
    </EditorsFrame>
  );
}
