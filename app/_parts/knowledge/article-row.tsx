import type { ReactNode } from "react";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { articleHref } from "./article-data.ts";

type Article = {
  number: number;
  slug: string;
  title: string;
  locale: string;
  opening: string;
  validFor: string | null;
  visibility: "PUBLIC" | "MEMBERS" | "SUPER_USERS" | "STAFF";
  verifiedAt: Date;
};

/** An article in a list: title, first words, when it was last verified. The whole row can be clicked. */
export function ArticleRow({ article, note }: { article: Article; note?: ReactNode }) {
  const t = getT("knowledge");
  return (
    <li data-row="" className="relative flex gap-3.5 py-4 hover:bg-sunken/60">
      <Icon name="book-open" size={18} className="mt-0.5 text-verified" />
      <div className="min-w-0">
        <h3 className="text-16 leading-[1.4] font-medium">
          <Link
            href={articleHref(article)}
            lang={article.locale}
            className="after:absolute after:inset-0 hover:text-brand-ink"
          >
            {article.title}
          </Link>
        </h3>
        <p lang={article.locale} className="mt-0.5 line-clamp-2 text-14 text-ink-2">
          {article.opening}
        </p>
        <p className="num mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-13 text-ink-3">
          <span>{t.rich("verifiedOn", { when: () => <Time value={article.verifiedAt} relative={false} /> })}</span>
          {article.validFor && <span>{t("validFor", { what: article.validFor })}</span>}
          {note}
          {article.visibility !== "PUBLIC" && (
            <Badge icon="lock" tone="attention">
              {t(`audience_${article.visibility}`)}
            </Badge>
          )}
        </p>
      </div>
    </li>
  );
}
