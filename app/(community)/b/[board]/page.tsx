import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getT, localHref } from "../../../_messages/server.ts";
import { BoardFacts } from "../../../_parts/boards/board-facts.tsx";
import { FilterTabs, filterOf } from "../../../_parts/boards/filter-tabs.tsx";
import { TopicList } from "../../../_parts/topic-list/topic-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Columns, PageTitle } from "../../../_ui/page.tsx";

type Props = {
  params: Promise<{ board: string }>;
  searchParams: Promise<{ state?: string; tag?: string; after?: string }>;
};

async function boardOf(params: Props["params"]) {
  const { board: slug } = await params;
  const board = await read((await api()).boards.bySlug({ slug }));
  if (board.movedTo) permanentRedirect(localHref(`/b/${board.movedTo}`));
  return board;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await boardOf(params);
  const feed = `/b/${board.slug}/feed.atom`;
  return {
    title: board.name,
    description: board.description,
    alternates: {
      canonical: localHref(`/b/${board.slug}`),
      types: { "application/atom+xml": [{ url: feed, title: board.name }] },
    },
    openGraph: { title: board.name, description: board.description },
  };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const [board, { state, tag, after }, t] = await Promise.all([boardOf(params), searchParams, getT("boards")]);
  const filter = filterOf(state);
  const page = await read(
    (await api()).topics.list({ board: board.slug, filter, cursor: after ?? null, size: 20, ...(tag && { tag }) }),
  );
  const base = filter === "active" ? `/b/${board.slug}` : `/b/${board.slug}?state=${filter}`;
  return (
    <div data-current-board={board.slug}>
      <Columns label={t("aboutBoard")} aside={<BoardFacts board={board} />}>
        {board.parent && <Breadcrumb crumbs={[{ href: `/b/${board.parent.slug}`, label: board.parent.name }]} />}
        <PageTitle
          lead={board.description}
          actions={
            <ButtonLink href={`/ask?board=${board.slug}`} variant="line" icon="pencil">
              {t("ask")}
            </ButtonLink>
          }
        >
          {board.name}
        </PageTitle>
        <FilterTabs base={`/b/${board.slug}`} current={filter} />
        <TopicList
          page={page}
          base={base}
          after={after}
          showBoard={board.children.length > 0}
          empty={
            <EmptyState
              title={t("emptyTitle")}
              action={
                <ButtonLink href={`/ask?board=${board.slug}`} variant="primary">
                  {t("ask")}
                </ButtonLink>
              }
            >
              {t("emptyHint")}
            </EmptyState>
          }
        />
      </Columns>
    </div>
  );
}
