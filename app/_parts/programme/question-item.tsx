import type { EscalationRow } from "../../../server/programme/escalations.query.ts";
import { programmeLimits } from "../../../server/programme/programme-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";

/** One direct question with its promise, and the form for an answer while it is open. */
export function QuestionItem({ row, place }: { row: EscalationRow; place: Place }) {
  const t = getT("programme");
  const locale = getLocale();
  const here = localHref("/admin/programme/questions");
  const { topic } = row;
  return (
    <li className="grid gap-3 py-5">
      <p className="flex flex-wrap items-center gap-2 text-14 text-ink-2">
        <TextLink href={`/u/${row.person.name}`} className="font-medium">
          {row.person.displayName}
        </TextLink>
        <Badge>{t(`reason.${row.reason}`)}</Badge>
        <span className="text-13 text-ink-3">
          {row.answeredAt
            ? `${t("answered", { name: row.answeredBy ?? t("solvedStaff") })} · ${formatDate(row.answeredAt, locale, "moment")}`
            : t("answerBy", { date: formatDate(row.answerBy, locale, "moment") })}
        </span>
        {row.late && (
          <Badge tone="danger" icon="clock">
            {t("late")}
          </Badge>
        )}
      </p>
      <p className="max-w-measure text-15 break-words whitespace-pre-line">{row.text}</p>
      {topic && (
        <p className="text-14">
          {t.rich("aboutTopic", { title: topic.title, link: (text) => <TextLink href={topic.href}>{text}</TextLink> })}
        </p>
      )}
      {row.answer ? (
        <p className="max-w-measure rounded-lg bg-sunken px-4 py-3 text-15 break-words whitespace-pre-line">
          {row.answer}
        </p>
      ) : (
        <PostForm
          action={place.action("programme.answerEscalation")}
          values={{ escalation: row.id }}
          next={`${here}?done=answered`}
          back={here}
          className="grid max-w-measure gap-3"
        >
          <TextArea
            id={`answer-${row.id}`}
            name="answer"
            label={t("answerText")}
            required
            minLength={10}
            maxLength={programmeLimits.escalation}
            rows={3}
          />
          <div>
            <Button type="submit" icon="send">
              {t("answerSend")}
            </Button>
          </div>
        </PostForm>
      )}
    </li>
  );
}
