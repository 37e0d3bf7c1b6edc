import type { WorkshopRow as Row } from "../../../server/knowledge/index.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { ArticleStateMark } from "./article-state-mark.tsx";

/** An article in the editors' lists: its state first, then what is to be known before opening it. */
export function WorkshopRow({ article }: { article: Row }) {
  const t = getT("editing");
  const why = article.state === "RE_CHECK" ? article.recheckFor : null;
  return (
    <li
      data-row=""
      className="relative grid gap-x-4 gap-y-1.5 py-3.5 hover:bg-sunken/60 md:grid-cols-[8.5rem_minmax(0,1fr)]"
    >
      <div>
        <ArticleStateMark state={article.state} />
      </div>
      <div className="min-w-0">
        <h2 className="text-15 font-medium">
          <Link
            href={`/kb/edit/${article.number}`}
            lang={article.locale}
            className="after:absolute after:inset-0 hover:text-brand-ink"
          >
            {article.title}
          </Link>
        </h2>
        <p className="num mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-13 text-ink-3">
          <span>{article.section?.name ?? t("noSection")}</span>
          <span>{t("keptBy", { name: article.owner.displayName })}</span>
          <span>
            {t.rich("changedBy", {
              name: article.lastAuthor?.displayName ?? t("byCommunity"),
              when: () => <Time value={article.updatedAt} />,
            })}
          </span>
          <span>{t("sourceCount", { count: article.sourceCount })}</span>
          {article.helpfulCount + article.unhelpfulCount > 0 && (
            <span>{t("feedbackCount", { helpful: article.helpfulCount, unhelpful: article.unhelpfulCount })}</span>
          )}
          {article.viewCount > 0 && <span>{t("viewCount", { count: article.viewCount })}</span>}
          {article.useCount > 0 && <span>{t("useCount", { count: article.useCount })}</span>}
          {article.publishAt && (
            <Badge icon="calendar" tone="brand">
              {t.rich("appearsOn", {
                when: () => <Time value={article.publishAt ?? ""} style="moment" relative={false} />,
              })}
            </Badge>
          )}
          {article.changed && <Badge tone="brand">{t("newerTitle")}</Badge>}
          {article.visibility !== "PUBLIC" && (
            <Badge icon="lock" tone="attention">
              {t(`audience_${article.visibility}`)}
            </Badge>
          )}
        </p>
        {why && (
          <p className="mt-1 text-13 text-attention">
            {t.has(`recheck_${why}`) ? t(`recheck_${why}` as "recheck_sourceEdited") : why}
          </p>
        )}
      </div>
    </li>
  );
}
