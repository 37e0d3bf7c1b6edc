import type { ReactNode } from "react";
import type { Capacity } from "../../../server/programme/capacity.query.ts";
import { formatDate, formatNumber, formatShare } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Meter } from "../../_ui/meter.tsx";
import { AdminPart } from "../admin/admin-part.tsx";
import { WeekChart } from "./week-chart.tsx";

/** Needed, active and expected super users; who solves; whose renewal falls due. */
export function CapacityPanel({ capacity }: { capacity: Capacity }) {
  const t = getT("programme");
  const locale = getLocale();
  const { needed, active, forecast, solutions } = capacity;
  const missing = needed.needed - active;
  const solvers = [
    { label: t("solvedSuper"), count: solutions.superUsers, tone: "super" },
    { label: t("solvedMembers"), count: solutions.members, tone: "solved" },
    { label: t("solvedStaff"), count: solutions.staff, tone: "brand" },
  ] as const;
  return (
    <>
      <p className="mb-5 text-18 font-medium">
        {missing > 0
          ? t("capacityMissing", { active, needed: needed.needed, missing })
          : t("capacityEnough", { active, needed: needed.needed })}
      </p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-4">
        <Fact name={t("capNeeded")} value={formatNumber(needed.needed, locale)}>
          {t("capNeededText", { members: needed.byMembers, questions: needed.byQuestions })}
        </Fact>
        <Fact name={t("capActive")} value={formatNumber(active, locale)} />
        <Fact name={t("capComing")} value={formatNumber(capacity.coming, locale)} />
        <Fact
          name={t("capForecast")}
          value={t("capForecastText", { active: forecast.active, needed: forecast.needed })}
        >
          {capacity.atRisk > 0 && `${t("capAtRisk")}: ${formatNumber(capacity.atRisk, locale)}`}
        </Fact>
      </dl>
      <div className="mt-6 grid gap-3">
        <WeekChart weeks={capacity.weeks} />
        <p className="text-14 text-ink-2">{t("capWeekly", { weekly: capacity.weekly, ahead: forecast.weekly })}</p>
      </div>
      <AdminPart id="solvers" title={t("solvedTitle")} lead={t("solvedLead")}>
        <ul className="grid max-w-column gap-4">
          {solvers.map(({ label, count, tone }) => {
            const share = solutions.total === 0 ? 0 : count / solutions.total;
            return (
              <li key={label} className="grid gap-1.5">
                <p className="flex justify-between gap-4 text-15">
                  {label}
                  <span className="num text-14 text-ink-2">
                    {formatShare(share, locale)} · {t("solvedOf", { count, total: solutions.total })}
                  </span>
                </p>
                <Meter share={share} label={`${label}: ${formatShare(share, locale)}`} tone={tone} />
              </li>
            );
          })}
        </ul>
      </AdminPart>
      <AdminPart id="due" title={t("dueTitle")}>
        {capacity.renewalsDue.length === 0 && <p className="text-15 text-ink-2">{t("dueEmpty")}</p>}
        <ul className="rows">
          {capacity.renewalsDue.map((one) => (
            <li
              key={one.membership}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 text-15"
            >
              <TextLink href={`/admin/programme/person/${one.membership}`}>{one.displayName}</TextLink>
              <span className="flex items-center gap-3 text-14 text-ink-2">
                {one.graceUntil
                  ? t("dueGrace", { date: formatDate(one.graceUntil, locale) })
                  : t("dueBy", { date: formatDate(one.termEnd, locale) })}
                <Badge tone={one.met ? "solved" : "attention"} icon={one.met ? "check" : "triangle-alert"}>
                  {t(one.met ? "dueMet" : "dueMissed")}
                </Badge>
              </span>
            </li>
          ))}
        </ul>
      </AdminPart>
    </>
  );
}

function Fact({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-ink-3">{name}</dt>
      <dd>
        <span className="num block text-22 font-bold">{value}</span>
        {children && <span className="block text-13 text-ink-2">{children}</span>}
      </dd>
    </div>
  );
}
