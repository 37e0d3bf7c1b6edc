"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { Badge } from "../../_ui/badge-view.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

/** The post an item is about, below what stood before it in the topic. */
export function ItemText({ item }: { item: ItemView }) {
  const t = useT("review");
  const locale = useLocale();
  const { post, before, topic } = item;
  if (!post) return null;
  return (
    <div className="mt-5">
      {before.length > 0 && (
        <details className="mb-3 text-14">
          <summary className="cursor-pointer text-ink-2">{t("before", { count: before.length })}</summary>
          <ol className="mt-2 grid gap-3 border-l-2 border-line pl-4">
            {before.map((one) => (
              <li key={one.number}>
                <p className="text-13 font-medium text-ink-2">{one.author}</p>
                <p className="line-clamp-4 break-words text-ink-2" lang={topic?.locale}>
                  {one.text}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
      <article className="rounded-lg border border-line bg-surface px-4.5 py-4">
        <p className="mb-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-3">
          <span className="text-14 font-medium text-ink">{item.author?.displayName ?? t("erased")}</span>
          <TimeView value={post.createdAt} locale={locale} style="moment" />
          {post.editedAt && (
            <span>
              {t("edited")} <TimeView value={post.editedAt} locale={locale} style="moment" />
            </span>
          )}
          {post.presence !== "VISIBLE" && (
            <Badge tone="attention" icon="eye-off">
              {t(`presence_${post.presence}`)}
            </Badge>
          )}
        </p>
        <Prose html={post.html} lang={topic?.locale} small />
      </article>
    </div>
  );
}
