import type { LoggedPerson, LogLine } from "../../../server/moderation/log/log.schema.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { actWord } from "./act-word.ts";
import { factsText } from "./fact-words.ts";

/** One line of the log: what, who and whom, where, why, before and after. */
export function LogRow({ line }: { line: LogLine }) {
  const [t, locale] = [getT("log"), getLocale()];
  return (
    <li className="border-b border-line py-3.5 text-14">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-15 font-medium">{actWord(t, line.act)}</span>
        {line.board && <Badge>{line.board.name}</Badge>}
        <Time value={line.at} style="moment" relative={false} className="text-13 text-ink-3" />
      </p>
      <p className="mt-0.5 text-ink-2">
        <Person person={line.actor} none={t("system")} to="/u" />
        {line.member && (
          <>
            {" → "}
            <Person person={line.member} none="" to="/admin/members" />
          </>
        )}
        {line.topic && (
          <>
            {" · "}
            <TextLink href={`/t/${line.topic.number}/${line.topic.slug}${line.post ? `/${line.post}` : ""}`}>
              {line.post
                ? t("onPost", { number: line.post, title: line.topic.title })
                : t("onTopic", { title: line.topic.title })}
            </TextLink>
          </>
        )}
      </p>
      {line.reason && <p className="mt-0.5 break-words">{t("reason", { reason: line.reason })}</p>}
      {line.before && (
        <p className="mt-0.5 text-13 break-words text-ink-3">
          {t("before", { facts: factsText(locale, line.before) })}
        </p>
      )}
      {line.after && (
        <p className="mt-0.5 text-13 break-words text-ink-3">{t("after", { facts: factsText(locale, line.after) })}</p>
      )}
    </li>
  );
}

function Person({ person, none, to }: { person: LoggedPerson | null; none: string; to: "/u" | "/admin/members" }) {
  if (!person) return none;
  if (person.erased) return getT("log")("erased");
  return <TextLink href={`${to}/${person.name}`}>{person.displayName}</TextLink>;
}
