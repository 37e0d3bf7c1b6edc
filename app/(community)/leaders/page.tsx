import type { Metadata } from "next";
import { periods } from "../../../server/reputation/reputation.schema.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { LeaderTable } from "../../_parts/people/leader-table.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";

type Props = { searchParams: Promise<{ period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("people"))("leaders"), alternates: { canonical: await localHref("/leaders") } };
}

export default async function LeadersPage({ searchParams }: Props) {
  const { period: wanted } = await searchParams;
  const period = periods.find((one) => one === wanted) ?? "month";
  const [t, leaders] = await Promise.all([
    getT("people"),
    read((await api()).reputation.leaders({ period, most: 50 })),
  ]);
  return (
    <Page>
      <PageTitle lead={t("leadersLead")}>{t("leaders")}</PageTitle>
      <Tabs
        label={t("period")}
        tabs={periods.map((one) => ({
          href: one === "month" ? "/leaders" : `/leaders?period=${one}`,
          label: t(`period_${one}`),
          current: one === period,
        }))}
      />
      {leaders.length === 0 ? (
        <EmptyState
          icon="medal"
          title={t("leadersEmpty")}
          action={<ButtonLink href="/?tab=unanswered">{t("leadersEmptyHint")}</ButtonLink>}
        />
      ) : (
        <LeaderTable leaders={leaders} />
      )}
    </Page>
  );
}
