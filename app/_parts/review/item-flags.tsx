"use client";
import type { ItemFlag } from "../../../server/moderation/queue/item-view.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

/** What members reported, the weightiest first, and how often each of them was right. */
export function ItemFlags({ flags, score }: { flags: ItemFlag[]; score: number }) {
  const t = useT("review");
  const locale = useLocale();
  if (flags.length === 0) return null;
  return (
    <section className="mt-7">
      <h3 className="mb-1 flex items-baseline gap-2.5 text-15 font-bold">
        {t("reports", { count: flags.length })}
        <span className="num text-13 font-normal text-ink-3">
          {t("weight", { score: formatNumber(score, locale) })}
        </span>
      </h3>
      <ul className="rows">
        {flags.map((flag) => (
          <li key={flag.by.name} className="grid gap-1 py-2.5 text-14">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
              <span className="font-medium">{t(`reason_${flag.reason}`)}</span>
              <ClientLink href={`/u/${flag.by.name}`} className="text-ink-2 hover:underline">
                {flag.by.displayName}
              </ClientLink>
              <span className="text-13 text-ink-3">
                {flag.by.isStaff ? t("staff") : t("trustLevel", { level: flag.by.trustLevel })}
                {flag.by.decided > 0 && ` · ${t("accuracy", { upheld: flag.by.upheld, decided: flag.by.decided })}`}
              </span>
              {flag.state !== "OPEN" && <span className="text-13 text-ink-3">{t(`flag_${flag.state}`)}</span>}
              <TimeView value={flag.at} locale={locale} style="day" className="ml-auto text-13 text-ink-3" />
            </p>
            {flag.text && <p className="break-words text-ink-2">{flag.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
