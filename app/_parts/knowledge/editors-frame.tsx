import type { ReactNode } from "react";
import { type ArticleFilter, articleFilters } from "../../../server/knowledge/knowledge.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";

const work: readonly ArticleFilter[] = ["review", "draft", "recheck", "changed", "published", "retired", "mine"];
const care = articleFilters.filter((name) => !work.includes(name));

/** The address of one of the editors' lists. */
export function listHref(name: ArticleFilter): string {
  return name === "review" ? "/kb/review" : `/kb/review?list=${name}`;
}

type EditorsFrameProps = { current: ArticleFilter | "words" | "gaps"; children: ReactNode };

/** Title and both rows of lists: the work on articles, and what needs care. */
export async function EditorsFrame({ current, children }: EditorsFrameProps) {
  const caller = await api();
  const [t, knowledge, locale, counts] = await Promise.all([
    getT("editing"),
    getT("knowledge"),
    getLocale(),
    read(caller.knowledge.counts()),
  ]);
  const tab = (name: ArticleFilter) => ({
    href: listHref(name),
    label: t(`list_${name}`),
    count: formatNumber(counts?.[name] ?? 0, locale),
    current: name === current,
  });
  return (
    <Page>
      <Breadcrumb crumbs={[{ label: knowledge("title"), href: "/kb" }]} />
      <div className="mt-2.5">
        <PageTitle
          lead={t("listsLead")}
          actions={
            <ButtonLink href="/kb/new" variant="primary" icon="plus">
              {knowledge("newArticle")}
            </ButtonLink>
          }
        >
          {t("lists")}
        </PageTitle>
      </div>
      <Tabs label={t("listsOfWork")} tabs={work.map(tab)} />
      <Tabs
        label={t("listsOfCare")}
        tabs={[
          { href: "/kb/review/words", label: t("words"), current: current === "words" },
          { href: "/kb/review/gaps", label: t("gaps"), current: current === "gaps" },
          ...care.map(tab),
        ]}
      />
      {children}
    </Page>
  );
}
