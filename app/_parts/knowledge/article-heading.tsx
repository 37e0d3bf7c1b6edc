import type { ArticleView } from "../../../server/knowledge/index.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { ArticleForViewer } from "./article-for-viewer.tsx";
import { ArticleLanguages } from "./article-languages.tsx";

/** Where the article stands, its title, and since when and for what it is verified. */
export function ArticleHeading({ article }: { article: ArticleView }) {
  const t = getT("knowledge");
  const { section, owner } = article;
  const way = section ? [...(section.parent ? [section.parent] : []), section] : [];
  const crumbs = [
    { label: t("title"), href: "/kb" },
    ...way.map(({ name, slug }) => ({ label: name, href: `/kb/${slug}` })),
  ];
  return (
    <header className="border-b border-line pb-5">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <Breadcrumb crumbs={crumbs} />
        <ArticleForViewer number={article.number} part="act" />
      </div>
      <h1 lang={article.locale} className="mt-2 mb-3 text-28 font-bold max-md:text-22">
        {article.title}
      </h1>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-14 text-ink-2">
        <span className="flex items-center gap-1.5 font-medium text-verified">
          <Icon name="badge-check" size={18} />
          {t("verified")}
        </span>
        <span>
          {t.rich(article.validFor ? "verifiedByFor" : "verifiedBy", {
            name: owner.displayName,
            what: article.validFor ?? "",
            when: () => <Time value={article.verifiedAt} relative={false} />,
            person: (chunks) =>
              owner.erased ? (
                chunks
              ) : (
                <Link href={`/u/${owner.name}`} className="hover:text-ink hover:underline">
                  {chunks}
                </Link>
              ),
          })}
        </span>
        {article.visibility !== "PUBLIC" && (
          <Badge icon="lock" tone="attention">
            {t(`audience_${article.visibility}`)}
          </Badge>
        )}
        <ArticleLanguages article={article} />
      </p>
      <ArticleForViewer number={article.number} part="note" />
    </header>
  );
}
