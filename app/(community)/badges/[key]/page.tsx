import type { Metadata } from "next";
import { cache } from "react";
import { getT, localHref } from "../../../_messages/server.ts";
import { BadgeHead } from "../../../_parts/badges/badge-head.tsx";
import { HolderList } from "../../../_parts/badges/holder-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { Page } from "../../../_ui/page.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ after?: string }> };

const holdersOf = cache(async (key: string, after: string | null) =>
  read((await api()).badges.holders({ key, cursor: after, size: 30 })),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ key }, { after }] = await Promise.all([params, searchParams]);
  const { badge } = await holdersOf(key, after ?? null);
  return {
    title: badge.name,
    description: badge.purpose,
    alternates: { canonical: await localHref(`/badges/${badge.key}`) },
  };
}

/** One badge: what it takes, and who has it. */
export default async function BadgePage({ params, searchParams }: Props) {
  const [{ key }, { after }, t] = await Promise.all([params, searchParams, getT("badges")]);
  const page = await holdersOf(key, after ?? null);
  const base = `/badges/${key}`;
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <Breadcrumb crumbs={[{ href: "/badges", label: t("title") }]} />
        <BadgeHead badge={page.badge} />
        <HolderList page={page} first={!after} />
        <Pagination
          newer={after ? base : null}
          older={page.next ? `${base}?after=${encodeURIComponent(page.next)}` : null}
          words={{ newer: t("toNewest"), older: (await getT("ui"))("older") }}
        />
      </div>
    </Page>
  );
}
