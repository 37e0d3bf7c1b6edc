import type { BadgeRow } from "../../../server/badges/badges.schema.ts";
import { getT } from "../../_messages/server.ts";
import { GiveLink } from "./give-link.tsx";
import { Medal } from "./medal.tsx";

/** The medal large, with name, what it takes and how many have it. */
export async function BadgeHead({ badge }: { badge: BadgeRow }) {
  const t = await getT("badges");
  return (
    <div className="mt-3 mb-8 flex items-center gap-6 max-md:gap-4">
      <Medal icon={badge.icon} grade={badge.grade} size={96} className="max-md:size-18" />
      <div className="min-w-0 flex-1">
        <h1 className="text-28 leading-tight font-bold max-md:text-22">{badge.name}</h1>
        <p className="mt-1 text-16 text-pretty text-ink-2">{badge.purpose}</p>
        <p className="num mt-1.5 text-14 text-ink-3">
          {t(`grade_${badge.grade}`)}
          {badge.byHand && ` · ${t("byHand")}`} · {t("holders", { count: badge.holderCount })}
        </p>
        <GiveLink badge={badge.key} label={t("give")} />
      </div>
    </div>
  );
}
