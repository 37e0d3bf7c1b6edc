import type { Simulation } from "../../../server/reputation/weights.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { MoverList } from "./mover-list.tsx";
import { RankChanges } from "./rank-changes.tsx";

/** What other rules would make of everybody's points and ranks, in sentences, bars and names. */
export function SimulationResult({ result, names }: { result: Simulation; names: Record<string, string> }) {
  const [t, locale] = [getT("reputation"), getLocale()];
  const { members, changed, rising, falling, promoted, demoted, points } = result;
  const figure = (value: number) => formatNumber(value, locale);
  if (changed === 0 && promoted + demoted === 0) return <p className="text-15">{t("noChange")}</p>;
  return (
    <>
      <p className="max-w-measure text-15">
        {t("resultText", { changed, members: figure(members), rising, falling })}{" "}
        {result.ranks.length > 0 && t("resultRanks", { promoted, demoted })}
      </p>
      <p className="mt-1 max-w-measure text-14 text-ink-2">
        {t("resultPoints", { before: figure(points.before), after: figure(points.after) })}{" "}
        {t("took", { time: `${figure(Math.max(1, Math.round(result.took)))} ms` })}
      </p>
      <RankChanges ranks={result.ranks} names={names} />
      <div className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
        <MoverList id="risers" title={t("risers")} empty={t("nobodyRises")} movers={result.risers} names={names} />
        <MoverList id="fallers" title={t("fallers")} empty={t("nobodyFalls")} movers={result.fallers} names={names} />
      </div>
    </>
  );
}
