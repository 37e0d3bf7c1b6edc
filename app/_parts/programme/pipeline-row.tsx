import type { PipelineCard } from "../../../server/programme/pipeline.query.ts";
import type { FigureName } from "../../../server/programme/programme-limits.schema.ts";
import { formatDate, formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";

const shown: readonly FigureName[] = ["acceptances", "share", "activeDays", "medianHours", "people"];

/** Whole days between two moments. */
export function daysSince(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));
}

/** One stay on the board: who, since when, the figures with what is missing, and what waits. */
export function PipelineRow({ card, now }: { card: PipelineCard; now: Date }) {
  const t = getT("programme");
  const locale = getLocale();
  const facts = [
    card.nominations > 0 && t("nominations", { count: card.nominations }),
    card.tone.samples > 0 &&
      (card.tone.average !== null && card.tone.reviewed === card.tone.samples
        ? t("tone", { average: formatNumber(card.tone.average, locale) })
        : t("toneOpen", { reviewed: card.tone.reviewed, samples: card.tone.samples })),
    (card.answerBy && t("answerBy", { date: formatDate(card.answerBy, locale, "day") })) ||
      (card.graceUntil && t("dueGrace", { date: formatDate(card.graceUntil, locale, "day") })) ||
      (card.termEnd && t("dueBy", { date: formatDate(card.termEnd, locale) })),
  ].filter(Boolean);
  const figures = card.results.filter((one) => shown.includes(one.name) && one.have !== null);
  return (
    <li data-row="" className="relative flex gap-3.5 py-3.5 hover:bg-sunken">
      <Avatar
        name={card.person.displayName}
        image={card.person.avatar}
        tint={card.person.tint}
        ring={card.person.isSuperUser}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link
            href={`/admin/programme/person/${card.id}`}
            className="text-15 font-medium after:absolute after:inset-0"
          >
            {card.person.displayName}
          </Link>
          <span className="num text-13 text-ink-3">{t("daysIn", { count: daysSince(card.since, now) })}</span>
        </p>
        {figures.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-13">
            {figures.map((one) => (
              <li
                key={one.name}
                className={cx("num flex items-center gap-1.5", one.met ? "text-ink-2" : "text-attention")}
              >
                <Icon name={one.met ? "circle-check" : "circle"} size={12} />
                {t(`short.${one.name}`, { have: formatNumber(one.have ?? 0, locale) })}
                <span className="sr-only">: {one.met ? t("met") : t("missing")}</span>
              </li>
            ))}
          </ul>
        )}
        {facts.length > 0 && <p className="mt-1 text-13 text-ink-3">{facts.join(" · ")}</p>}
        {card.reason && <p className="mt-1 line-clamp-2 max-w-measure text-14 text-ink-2">{card.reason}</p>}
      </div>
    </li>
  );
}
