import type { ArticleView } from "../../../server/knowledge/index.ts";
import { getT } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { articleHref } from "./article-data.ts";

/** The way to the same article in other languages, each named in its own. */
export function ArticleLanguages({ article }: { article: ArticleView }) {
  const t = getT("knowledge");
  if (article.languages.length === 0) return null;
  return (
    <span className="no-print flex items-center gap-1.5">
      <Icon name="languages" className="text-ink-3" />
      <span className="sr-only">{t("otherLanguages")}</span>
      {article.languages.map((other) => (
        <Link
          key={other.number}
          href={articleHref(other)}
          lang={other.locale}
          hrefLang={other.locale}
          title={other.title}
          className="text-brand-ink underline-offset-3 hover:underline touch:py-2"
        >
          {t(other.locale === "de" ? "inGerman" : "inEnglish")}
        </Link>
      ))}
    </span>
  );
}

/** Says that this version lags behind the one it follows, with the way there. */
export function ArticleOutdated({ article }: { article: ArticleView }) {
  const t = getT("knowledge");
  const original = article.languages.find((other) => other.original);
  if (!article.outdated || !original) return null;
  return (
    <Callout tone="attention" className="no-print mt-5">
      {t.rich(original.locale === "de" ? "outdatedGerman" : "outdatedEnglish", {
        link: (chunks) => (
          <Link href={articleHref(original)} hrefLang={original.locale} className="text-brand-ink underline">
            {chunks}
          </Link>
        ),
      })}
    </Callout>
  );
}
