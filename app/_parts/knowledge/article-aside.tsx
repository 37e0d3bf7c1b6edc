import type { ArticleView } from "../../../server/knowledge/index.ts";
import { getT } from "../../_messages/server.ts";
import { Figure } from "../../_ui/figure.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { AsideSection } from "../../_ui/page.tsx";
import { Time } from "../../_ui/time.tsx";
import { PersonLine } from "../people/person-line.tsx";
import { articleHref } from "./article-data.ts";
import { ArticleToc, TOC_LEAST } from "./article-toc.tsx";

/** Beside an article: where its headings are, who keeps it, its dates, what stands near. */
export function ArticleAside({ article }: { article: ArticleView }) {
  const t = getT("knowledge");
  const { owner } = article;
  const facts: [string, React.ReactNode][] = [
    [t("publishedOn"), <Time key="published" value={article.publishedAt} relative={false} />],
    [t("updatedOn"), <Time key="updated" value={article.updatedAt} relative={false} />],
    [t("versions"), <Figure key="versions" value={article.revisionCount} />],
  ];
  return (
    <div className="no-print xl:sticky xl:top-20">
      {article.toc.length >= TOC_LEAST && (
        <div className="max-xl:hidden">
          <AsideSection title={t("onThisPage")}>
            <ArticleToc toc={article.toc} lang={article.locale} />
          </AsideSection>
        </div>
      )}
      <AsideSection title={t("keptBy")}>
        <ul>
          {owner.erased ? (
            <li className="py-1.5">{owner.displayName}</li>
          ) : (
            <PersonLine person={owner} about={owner.title} />
          )}
        </ul>
        <dl className="num mt-2 grid grid-cols-[1fr_auto] gap-y-1.5">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          ))}
        </dl>
      </AsideSection>
      {article.related.length > 0 && (
        <AsideSection title={t("related")}>
          <ul className="grid gap-2.5">
            {article.related.map((other) => (
              <li key={other.number} className="flex gap-2.5">
                <Icon name="book-open" className="mt-0.5 text-verified" />
                <Link href={articleHref(other)} lang={article.locale} className="hover:text-brand-ink touch:py-2">
                  {other.title}
                </Link>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
    </div>
  );
}
