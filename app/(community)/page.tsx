import type { Metadata } from "next";
import { getT, localHref } from "../_messages/server.ts";
import { HomeArticles } from "../_parts/home/home-articles.tsx";
import { HomeBoards } from "../_parts/home/home-boards.tsx";
import { HomeHelpers } from "../_parts/home/home-helpers.tsx";
import { HomeHero } from "../_parts/home/home-hero.tsx";
import { HomePromise } from "../_parts/home/home-promise.tsx";
import { HomeTabs, homeTab } from "../_parts/home/home-tabs.tsx";
import { TopicList } from "../_parts/topic-list/topic-list.tsx";
import { api } from "../_server/api.ts";
import { read } from "../_server/read.ts";
import { EmptyState } from "../_ui/empty-state.tsx";
import { ButtonLink } from "../_ui/link.tsx";

type Props = { searchParams: Promise<{ tab?: string; after?: string }> };

export function generateMetadata(): Metadata {
  const t = getT("home");
  return { description: t("lead"), alternates: { canonical: localHref("/") } };
}

export default async function HomePage({ searchParams }: Props) {
  const { tab: wanted, after } = await searchParams;
  const tab = homeTab(wanted);
  const caller = await api();
  const [t, boards, counts, page] = await Promise.all([
    getT("home"),
    read(caller.boards.tree()),
    read(caller.topics.counts()),
    read(caller.topics.list({ filter: tab, cursor: after ?? null, size: 15 })),
  ]);
  return (
    <div className="mx-auto w-full max-w-page px-4 py-7 md:px-10 md:py-11">
      <HomeHero solved={counts.solved} />
      <HomeBoards boards={boards} />
      <div className="mt-10 grid gap-12 xl:grid-cols-[minmax(0,1fr)_288px]">
        <section aria-label={t("topics")} className="min-w-0">
          <HomeTabs current={tab} unanswered={counts.unanswered} />
          <TopicList
            page={page}
            base={tab === "active" ? "/" : `/?tab=${tab}`}
            after={after}
            empty={
              <EmptyState
                title={t(`empty_${tab}`)}
                action={
                  <ButtonLink href="/ask" variant="primary">
                    {t("ask")}
                  </ButtonLink>
                }
              >
                {t("emptyHint")}
              </EmptyState>
            }
          />
        </section>
        <aside aria-label={t("aside")} className="grid content-start gap-8">
          <HomePromise />
          <HomeHelpers />
          <HomeArticles />
        </aside>
      </div>
    </div>
  );
}
