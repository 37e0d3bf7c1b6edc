import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { BadgeCard } from "../../_parts/badges/badge-card.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("badges");
  return { title: t("title"), description: t("lead"), alternates: { canonical: await localHref("/badges") } };
}

/** Every badge there is: what it takes and how many have it. */
export default async function BadgesPage() {
  const [t, caller] = await Promise.all([getT("badges"), api()]);
  const badges = await read(caller.badges.all());
  return (
    <Page>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {badges.length === 0 && <EmptyState icon="medal" title={t("empty")} />}
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {badges.map((badge) => (
          <BadgeCard key={badge.key} badge={badge} />
        ))}
      </ul>
    </Page>
  );
}
