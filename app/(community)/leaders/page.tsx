import type { Metadata } from "next";
import { periods } from "../../../server/reputation/reputation.schema.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { LeaderFilter } from "../../_parts/leaders/leader-filter.tsx";
import { LeaderTable } from "../../_parts/leaders/leader-table.tsx";
import { LeadersAside } from "../../_parts/leaders/leaders-aside.tsx";
import { type LeadersChoice, leadersHref } from "../../_parts/leaders/leaders-href.ts";
import { loadRankNames } from "../../_parts/people/rank-names.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Columns, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";

type Props = { searchParams: Promise<{ period?: string; board?: string; tag?: string }> };

async function choiceOf(searchParams: Props["searchParams"]): Promise<LeadersChoice> {
  const { period, board, tag } = await searchParams;
  return {
    period: periods.find((one) => one === period) ?? "month",
    ...(board && { board }),
    ...(tag && { tag }),
  };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, choice] = await Promise.all([getT("leaders"), choiceOf(searchParams)]);
  return { title: t("title"), alternates: { canonical: localHref(leadersHref(choice)) } };
}

/** Members by points: of a period, a board, a tag. */
export default async function LeadersPage({ searchParams }: Props) {
  const [t, choice, caller] = await Promise.all([getT("leaders"), choiceOf(searchParams), api()]);
  const [list, board] = await Promise.all([
    read(caller.reputation.leaders({ ...choice, most: 50 })),
    choice.board ? read(caller.boards.bySlug({ slug: choice.board })) : null,
    loadRankNames(),
  ]);
  const words = { board: board?.name ?? "", tag: choice.tag ?? "" };
  const lead = board ? (choice.tag ? "leadBoth" : "leadBoard") : choice.tag ? "leadTag" : "lead";
  return (
    <Columns label={t("aside")} aside={<LeadersAside team={list.team} />}>
      <PageTitle lead={t(lead, words)}>{t("title")}</PageTitle>
      <Tabs
        label={t("period")}
        tabs={periods.map((one) => ({
          href: leadersHref({ ...choice, period: one }),
          label: t(`period_${one}`),
          current: one === choice.period,
        }))}
      />
      <LeaderFilter choice={choice} boardName={board?.name ?? null} />
      {list.leaders.length === 0 ? (
        <EmptyState
          icon="medal"
          title={t("empty")}
          action={<ButtonLink href="/?tab=unanswered">{t("emptyAction")}</ButtonLink>}
        >
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <LeaderTable leaders={list.leaders} />
      )}
    </Columns>
  );
}
