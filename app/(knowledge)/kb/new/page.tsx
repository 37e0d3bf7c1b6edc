import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT } from "../../../_messages/server.ts";
import { NewArticle } from "../../../_parts/knowledge/new-article.tsx";
import { requireWriter } from "../../../_server/workshop.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";

type Route = { searchParams: Promise<{ topic?: string; title?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("editing")("newTitle"), robots: { index: false } };
}

/** Where an article begins. */
export default async function NewArticlePage({ searchParams }: Route) {
  await requireWriter();
  const [t, knowledge, { topic = "", title = "" }] = await Promise.all([
    getT("editing"),
    getT("knowledge"),
    searchParams,
  ]);
  return (
    <Page>
      <Breadcrumb crumbs={[{ label: knowledge("title"), href: "/kb" }]} />
      <div className="mt-2.5">
        <PageTitle lead={t("newLead")}>{t("newTitle")}</PageTitle>
      </div>
      <Messages areas={["editing", "acts"]}>
        <NewArticle topic={topic.slice(0, 200)} title={title.slice(0, 150)} />
      </Messages>
    </Page>
  );
}
