import type { PointsLine as Line } from "../../../server/reputation/points-history.query.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { cx } from "../../_ui/cx.ts";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { signed } from "./signed.ts";

/** Why a line was taken back, by the event that did it; others need no explanation of their own. */
const causes: Record<string, string> = {
  "solution.revoked": "revoked",
  "solution.unverified": "unverified",
  "solution.reported": "reported",
  "kudos.taken": "kudos",
  "post.taken": "taken",
  "post.restored": "restored",
  "article.retired": "article",
};

/** One line of somebody's points: what happened, where, what counted and why not more. */
export function PointsLine({ line }: { line: Line }) {
  const [t, locale] = [getT("people"), getLocale()];
  const { recount, nominal, points } = line;
  const cause = causes[line.because ?? ""];
  const figures = { counted: points, nominal: formatNumber(nominal, locale) };
  const notes = [
    !line.topic && !recount && t("points.elsewhere"),
    cause && t("points.because", { event: cause }),
    line.undone && t("points.undone"),
    line.short && t(line.short === "RING" ? "points.ring" : "points.capped", figures),
    line.recounted && !line.undone && t("points.anew"),
  ].filter((note) => typeof note === "string");
  return (
    <li className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 sm:gap-x-4 py-3 text-14 sm:grid-cols-[52px_minmax(0,1fr)_auto]">
      <span
        className={cx(
          "num text-right font-medium",
          points < 0 && "text-danger",
          line.undone && "text-ink-3 line-through",
        )}
      >
        {recount ? "" : signed(points, locale)}
      </span>
      <div className="min-w-0">
        <p>
          {recount
            ? t(recount.newRules ? "points.recountRules" : "points.recountDay", {
                lines: recount.lines,
                net: signed(recount.net, locale),
              })
            : t(line.takesBack ? "points.back" : "points.line", { reason: line.reason })}
        </p>
        {line.topic && (
          <Link
            href={`/t/${line.topic.number}/${line.topic.slug}`}
            className="block truncate text-ink-2 hover:text-brand-ink"
          >
            {line.topic.title}
          </Link>
        )}
        {notes.length > 0 && <p className="mt-0.5 text-13 text-ink-3">{notes.join(" ")}</p>}
      </div>
      <Time value={line.at} className="text-13 text-ink-3 max-sm:col-start-2" />
    </li>
  );
}
