"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatDate } from "../../_messages/format.ts";
import { Callout } from "../../_ui/callout.tsx";
import { useTopicViewer } from "./topic-scope.tsx";

/** What will happen to the topic by itself, for those who look after its board. */
export function TimerNote() {
  const t = useT("acts");
  const locale = useLocale();
  const timers = useTopicViewer()?.timers ?? [];
  if (timers.length === 0) return null;
  return (
    <div className="mt-5">
      <Callout tone="plain" icon="clock">
        <ul className="text-ink">
          {timers.map(({ act, dueAt }) => (
            <li key={act}>{t(`timer_${act}`, { when: formatDate(dueAt, locale, "moment") })}</li>
          ))}
        </ul>
        <p className="text-13 text-ink-3">{t("timers")}</p>
      </Callout>
    </div>
  );
}
