import type { Capacity } from "../../../server/programme/capacity.query.ts";
import { formatDate, formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";

const [width, height, left, foot] = [560, 132, 34, 18];

/** Questions of the last weeks as bars from zero, each with its figure in words. */
export function WeekChart({ weeks }: { weeks: Capacity["weeks"] }) {
  const t = getT("programme");
  const locale = getLocale();
  const most = Math.max(4, ...weeks.map((week) => week.questions));
  const step = (width - left) / Math.max(1, weeks.length);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const room = height - foot - 6;
  return (
    <figure className="grid gap-2">
      <figcaption className="text-14 font-medium">{t("weeksTitle")}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("weeksTitle")} className="w-full max-w-[560px]">
        <text x={left - 8} y={14} textAnchor="end" className="num fill-ink-3 text-12">
          {formatNumber(most, locale)}
        </text>
        <text x={left - 8} y={height - foot} textAnchor="end" className="num fill-ink-3 text-12">
          0
        </text>
        <line x1={left} x2={width} y1={height - foot + 0.5} y2={height - foot + 0.5} className="stroke-line-2" />
        <line x1={left} x2={width} y1={6.5} y2={6.5} className="stroke-line" />
        {weeks.map((week, place) => {
          const size = (week.questions / most) * room;
          const words = t("weekOf", { count: week.questions, date: formatDate(week.from, locale, "day") });
          return (
            <rect
              key={week.from.toISOString()}
              x={left + place * step + 3}
              y={height - foot - size}
              width={step - 6}
              height={size}
              rx={2}
              className="fill-brand"
            >
              <title>{words}</title>
            </rect>
          );
        })}
        {first && (
          <text x={left + 3} y={height - 3} className="fill-ink-3 text-12">
            {formatDate(first.from, locale, "day")}
          </text>
        )}
        {last && (
          <text x={width - 3} y={height - 3} textAnchor="end" className="fill-ink-3 text-12">
            {formatDate(last.from, locale, "day")}
          </text>
        )}
      </svg>
    </figure>
  );
}
