import type { ArticleView } from "../../../server/knowledge/index.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { topicHref } from "../topics/topic-data.ts";

/** The topics an article comes from, and whose answers it is made of; what the reader may not see is only counted. */
export async function ArticleSources({ article }: { article: ArticleView }) {
  const [t, locale] = await Promise.all([getT("knowledge"), getLocale()]);
  const { sources, otherSources } = article;
  if (sources.length + otherSources === 0) return null;
  const listed = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <section aria-labelledby="sources" className="mt-10 border-t border-line pt-5">
      <h2 id="sources" className="text-14 font-medium text-ink-3">
        {t("sources", { count: sources.length + otherSources })}
      </h2>
      <ul className="mt-2 grid gap-2 text-15">
        {sources.map((source) => (
          <li key={source.number} className="flex gap-2.5">
            <Icon name="circle-check" size={18} className="mt-0.5 text-solved" />
            <span>
              <Link href={topicHref(source)} className="font-medium text-brand-ink hover:underline">
                {source.title}
              </Link>
              {source.authors.length > 0 && (
                <span className="text-14 text-ink-2">
                  {" · "}
                  {t("answeredBy", { names: listed.format(source.authors.map((author) => author.displayName)) })}
                </span>
              )}
              <details className="no-print text-13 text-ink-3">
                <summary className="w-fit underline-offset-3 hover:underline">{t("exactVersions")}</summary>
                <ul className="num mt-1 grid gap-0.5">
                  {source.posts.map(({ number, version, hash }) => (
                    <li key={number}>
                      <Link href={`${topicHref(source)}#p${number}`} className="hover:text-ink hover:underline">
                        {t("postVersion", { number, version })}
                      </Link>{" "}
                      <code className="text-12">{hash}</code>
                    </li>
                  ))}
                </ul>
              </details>
            </span>
          </li>
        ))}
        {otherSources > 0 && (
          <li className="flex gap-2.5 text-14 text-ink-2">
            <Icon name="lock" size={18} className="text-ink-3" />
            {t("hiddenSources", { count: otherSources })}
          </li>
        )}
      </ul>
    </section>
  );
}
