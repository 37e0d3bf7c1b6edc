import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { HomeTabs } from "../../_parts/home/home-tabs.tsx";
import { TopicList } from "../../_parts/topic-list/topic-list.tsx";
import { api, context } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

type Props = { searchParams: Promise<{ after?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("home")("tab_following"), robots: { index: false } };
}

/** What one follows: a page of the person, never kept for others. */
export default async function FollowingPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const [t, caller, { actor }] = await Promise.all([getT("home"), api(), context()]);
  const [counts, page] = await Promise.all([
    read(caller.topics.counts()),
    read(caller.topics.followed({ cursor: after ?? null, size: 20 })),
  ]);
  const known = actor.kind !== "visitor";
  return (
    <Page>
      <PageTitle>{t("tab_following")}</PageTitle>
      <HomeTabs current="following" unanswered={counts.unanswered} />
      <TopicList
        page={page}
        base="/following"
        after={after}
        empty={
          <EmptyState
            icon="bell"
            title={t(known ? "empty_following" : "followingVisitor")}
            action={
              <ButtonLink href={known ? "/" : "/sign-in?next=/following"} variant="primary">
                {t(known ? "browse" : "signIn")}
              </ButtonLink>
            }
          >
            {t("followingHint")}
          </EmptyState>
        }
      />
    </Page>
  );
}
