import type { CandidateEvidence } from "../../../server/programme/candidate-evidence.query.ts";
import { formatDate, formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { Table } from "../../_ui/table.tsx";

const part = "cursor-pointer py-2 text-15 font-medium touch:py-3";

/** The rows each figure was counted from, each with a link to where it can be read. */
export function EvidencePart({ evidence }: { evidence: CandidateEvidence }) {
  const t = getT("programme");
  const locale = getLocale();
  return (
    <div className="grid gap-1">
      <details>
        <summary className={part}>{t("evidenceAnswers", { count: evidence.answers.length })}</summary>
        <Table
          caption={t("evidenceAnswers", { count: evidence.answers.length })}
          rows={evidence.answers.slice(0, 200)}
          rowKey={(row) => row.href}
          columns={[
            { key: "answer", title: t("colAnswer"), cell: (row) => <TextLink href={row.href}>{row.title}</TextLink> },
            { key: "asker", title: t("colAsker"), cell: (row) => row.asker },
            { key: "accepted", title: t("colAccepted"), cell: (row) => t(row.accepted ? "yes" : "no") },
            { key: "thanks", title: t("colThanks"), number: true, cell: (row) => formatNumber(row.thanks, locale) },
            {
              key: "hours",
              title: t("colHours"),
              number: true,
              cell: (row) => (row.hours === null ? "" : formatNumber(row.hours, locale)),
            },
            { key: "at", title: t("colDate"), number: true, cell: (row) => formatDate(row.at, locale, "day") },
          ]}
        />
      </details>
      <details>
        <summary className={part}>{t("evidenceDays", { count: evidence.days.length })}</summary>
        <ul className="flex flex-wrap gap-x-4 gap-y-1.5 pb-3 text-14">
          {evidence.days.map((day) => (
            <li key={day.day}>
              <TextLink href={day.href}>{formatDate(day.day, locale, "day")}</TextLink>
            </li>
          ))}
        </ul>
      </details>
      {evidence.thanks.length > 0 && (
        <details>
          <summary className={part}>{t("evidenceThanks", { count: evidence.thanks.length })}</summary>
          <ul className="grid gap-1.5 pb-3 text-14">
            {evidence.thanks.slice(0, 200).map((one) => (
              <li key={`${one.href}${one.from}`}>
                <TextLink className="underline" href={one.href}>
                  {one.from}
                </TextLink>{" "}
                · {formatDate(one.at, locale, "day")}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary className={part}>{t("evidenceRemoved", { count: evidence.removed.length })}</summary>
        <ul className="grid gap-1.5 pb-3 text-14">
          {evidence.removed.map((one) => (
            <li key={one.href}>
              <TextLink className="underline" href={one.href}>
                {formatDate(one.at, locale)}
              </TextLink>{" "}
              · {one.reason}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
