import type { SummaryView } from "../../../server/programme/summary/summaries.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { AccountPart } from "../account/account-card.tsx";

/** What each week came to, newest first. */
export function OwnWeeks({ weeks }: { weeks: SummaryView[] }) {
  const t = getT("programme");
  const locale = getLocale();
  if (weeks.length === 0) return null;
  return (
    <AccountPart id="weeks" title={t("weeksOwnTitle")} lead={t("weeksOwnLead")}>
      <ul className="rows">
        {weeks.map(({ id, week, figures, rankName, nextRankName }) => (
          <li key={id} className="grid gap-0.5 py-3.5">
            <h3 className="text-15 font-medium">{t("weekFrom", { date: formatDate(week, locale) })}</h3>
            <p className="num text-15">
              {t("weekPeople", { count: figures.people })} · {t("weekSolutions", { count: figures.solutions })} ·{" "}
              {t("weekContacts", { count: figures.contactsSaved })}
            </p>
            <p className="num text-14 text-ink-2">
              {nextRankName ? t("weekRank", { rank: rankName, next: nextRankName }) : rankName} ·{" "}
              {t("weekRenewal", { met: figures.renewal.met, asked: figures.renewal.asked })}
            </p>
          </li>
        ))}
      </ul>
    </AccountPart>
  );
}
