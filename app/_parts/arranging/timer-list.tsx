import type { TimerView } from "../../../server/topics/index.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { ActForm } from "../admin/act-form.tsx";
import type { ManagePlace } from "./manage-part.tsx";

/** What is to happen by itself, the next one first, each with its way back. */
export function TimerList({ timers, place, path }: ManagePlace & { timers: TimerView[] }) {
  const t = getT("arranging");
  const locale = getLocale();
  if (timers.length === 0) return <p className="text-15 text-ink-2">{t("timersNone")}</p>;
  return (
    <ul className="rows max-w-column">
      {timers.map((timer) => {
        const when = formatDate(timer.dueAt, locale, "moment");
        const act = t(`act_${timer.act}`, { days: timer.quietDays ?? 0 });
        return (
          <li key={timer.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 text-15">
            <span className="min-w-0 flex-1">
              {t("timerAt", { act, when })}
              <span className="block text-13 text-ink-3">
                {timer.by && t("timerBy", { name: timer.by })}
                {timer.reason && ` · ${timer.reason}`}
              </span>
            </span>
            <ActForm
              action={place.action("arranging.cancelTimer")}
              values={{ timer: timer.id }}
              next={localHref(`${path}?done=yes`)}
              back={localHref(`${path}?part=closing`)}
              size="sm"
              label={`${t("takeBack")}: ${act}`}
            >
              {t("takeBack")}
            </ActForm>
          </li>
        );
      })}
    </ul>
  );
}
