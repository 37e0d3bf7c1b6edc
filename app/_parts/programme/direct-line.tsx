import type { OwnMembership } from "../../../server/programme/mine.query.ts";
import { escalationReasons, programmeLimits } from "../../../server/programme/programme-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { AccountPart } from "../account/account-card.tsx";
import { AccountForm } from "../account/account-form.tsx";
import type { Place } from "../account/place.ts";

/** The direct line to staff: what was asked with the time promised, and a form for more. */
export function DirectLine({ mine, place }: { mine: OwnMembership; place: Place }) {
  const t = getT("programme");
  const locale = getLocale();
  const here = localHref("/account/programme");
  if (!mine.abilities.escalate && mine.escalations.length === 0) return null;
  return (
    <AccountPart id="line" title={t("lineTitle")} lead={t("lineLead")}>
      <ul className="rows empty:hidden">
        {mine.escalations.map((one) => (
          <li key={one.id} className="grid gap-1.5 py-3.5">
            <p className="flex flex-wrap items-center gap-2 text-13 text-ink-3">
              <Badge>{t(`reason.${one.reason}`)}</Badge>
              {one.answeredAt
                ? `${t("answered", { name: one.answeredBy ?? t("solvedStaff") })} · ${formatDate(one.answeredAt, locale, "moment")}`
                : t("answerBy", { date: formatDate(one.answerBy, locale, "moment") })}
            </p>
            <p className="max-w-measure text-15 break-words whitespace-pre-line">{one.text}</p>
            {one.topic && (
              <p className="text-14">
                <TextLink href={one.topic.href}>{one.topic.title}</TextLink>
              </p>
            )}
            {one.answer && (
              <p className="max-w-measure rounded-lg bg-sunken px-4 py-3 text-15 break-words whitespace-pre-line">
                {one.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mine.abilities.escalate && (
        <AccountForm
          id="line"
          action={place.action("programme.escalate")}
          fields={[
            {
              name: "reason",
              label: t("lineReason"),
              kind: "select",
              value: "CUSTOMER_WAITING",
              choices: escalationReasons.map((value) => ({ value, label: t(`reason.${value}`) })),
            },
            {
              name: "text",
              label: t("lineText"),
              kind: "area",
              hint: t("lineTextHint"),
              required: true,
              least: 20,
              most: programmeLimits.escalation,
            },
            { name: "topic", label: t("lineTopic"), hint: t("lineTopicHint"), pattern: "[1-9][0-9]{0,6}" },
          ]}
          submit={t("lineSend")}
          variant="line"
          next={`${here}?saved=escalated`}
          back={`${here}?form=line`}
          problem={place.asked("form") === "line" ? place.problem : null}
        />
      )}
    </AccountPart>
  );
}
