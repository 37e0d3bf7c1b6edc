import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Tag } from "../../_ui/badge.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("boards")("tags"), alternates: { canonical: localHref("/tags") } };
}

export default async function TagsPage() {
  const [t, tags] = await Promise.all([getT("boards"), read((await api()).topics.tags({ most: 100 }))]);
  return (
    <Page>
      <PageTitle lead={t("tagsLead")}>{t("tags")}</PageTitle>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-x-6 gap-y-2.5">
        {tags.map((tag) => (
          <li key={tag.name} className="flex items-center justify-between gap-2">
            <Tag name={tag.name} href={`/tags/${encodeURIComponent(tag.name)}`} />
            <Figure value={tag.topicCount} className="text-13 text-ink-3" />
          </li>
        ))}
      </ul>
    </Page>
  );
}
