"use client";
import type { ItemAuthor } from "../../../server/moderation/queue/item-view.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge } from "../../_ui/badge-view.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

/** Whoever wrote it: how long they are here, what they wrote and what came of it. */
export function ItemAuthorFacts({ author }: { author: ItemAuthor }) {
  const t = useT("review");
  const locale = useLocale();
  const figures = [
    [t("postsOf"), author.posts],
    [t("takenOf"), author.taken],
    [t("flaggedOf"), author.flagged],
    [t("penaltiesOf"), author.penalties],
  ] as const;
  return (
    <aside
      aria-label={t("author")}
      className="text-14 max-xl:order-last max-xl:border-t max-xl:border-line max-xl:pt-6"
    >
      <p className="flex items-center gap-2.5">
        <Avatar name={author.displayName} image={author.avatar} tint={author.tint} size={36} />
        <span className="min-w-0">
          <ClientLink href={`/u/${author.name}`} className="block truncate text-15 font-medium hover:underline">
            {author.displayName}
          </ClientLink>
          <span className="block text-13 text-ink-3">
            {author.isStaff ? t("staff") : t("trustLevel", { level: author.trustLevel })}
          </span>
        </span>
      </p>
      {author.suspendedUntil && (
        <p className="mt-3">
          <Badge tone="danger" icon="ban">
            {t("suspended")}
          </Badge>
        </p>
      )}
      {author.silencedUntil && (
        <p className="mt-3">
          <Badge tone="attention" icon="pause">
            {t("silenced")}
          </Badge>
        </p>
      )}
      <dl className="mt-4 grid gap-1.5">
        <div className="flex justify-between gap-4">
          <dt className="text-ink-2">{t("since")}</dt>
          <dd className="text-right">
            <TimeView value={author.since} locale={locale} style="day" />
          </dd>
        </div>
        {figures.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-ink-2">{name}</dt>
            <dd className="num text-right">{formatNumber(value, locale)}</dd>
          </div>
        ))}
      </dl>
      {!author.isStaff && (
        <p className="mt-3">
          <ClientLink
            href={`/admin/members/${author.name}`}
            className="text-brand-ink underline-offset-3 hover:underline"
          >
            {t("toRecord")}
          </ClientLink>
        </p>
      )}
      {author.earlier.length > 0 && (
        <>
          <h3 className="mt-6 mb-1.5 text-13 font-medium text-ink-3">{t("earlier")}</h3>
          <ul className="grid gap-1.5">
            {author.earlier.map((one) => (
              <li key={one.id} className="flex gap-2">
                <ClientLink href={`/review?show=decided&item=${one.id}`} className="min-w-0 truncate hover:underline">
                  {t.has(`decided_${one.decision}`)
                    ? t(`decided_${one.decision}` as "decided_keep")
                    : t(`kind_${one.kind}`)}
                </ClientLink>
                <TimeView value={one.at} locale={locale} style="day" className="ml-auto flex-none text-13 text-ink-3" />
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
