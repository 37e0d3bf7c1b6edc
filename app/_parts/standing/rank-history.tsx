import type { Requirement } from "../../../server/ranks/ladder.ts";
import type { RankChangeView } from "../../../server/ranks/standing-of.query.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Time } from "../../_ui/time.tsx";

/** Every change of a member's rank with its reason, newest first. */
export function RankHistory({ changes }: { changes: RankChangeView[] }) {
  const t = getT("standing");
  const locale = getLocale();
  const say = ({ name, have, asked, met }: Requirement) =>
    name === "cleanDays" && !met
      ? t("whyClean", { have })
      : t("why", {
          name: t(`requirement.${name}`),
          have: formatNumber(Math.min(have, name === "cleanDays" ? asked : have), locale),
          asked: formatNumber(asked, locale),
        });
  if (changes.length === 0) return <p className="text-15 text-ink-2">{t("historyEmpty")}</p>;
  return (
    <ol className="rows border-t border-line">
      {changes.map((change) => (
        <li key={change.id} className="flex gap-3 py-3.5">
          <Icon
            name={change.up ? "trending-up" : "trending-down"}
            size={18}
            className={cx("mt-0.5 flex-none", change.up ? "text-solved" : "text-attention")}
          />
          <div className="min-w-0">
            <p className="text-15">
              {t(change.up ? "rose" : "fell", { before: change.before.name, after: change.after.name })}
              <span className="text-13 text-ink-3">
                {" · "}
                <Time value={change.at} style="day" />
              </span>
            </p>
            <p className="text-14 text-ink-2">
              {change.why.length === 0
                ? t("ladderChanged")
                : t(change.up ? "roseFor" : "fellFor", { list: change.why.map(say).join(" · ") })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
