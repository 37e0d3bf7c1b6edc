import type { BadgeRow } from "../../../server/badges/badges.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Link } from "../../_ui/link.tsx";
import { Medal } from "./medal.tsx";

/** A badge in the list of all: medal, name, what for, how many have it. The whole card is the link. */
export async function BadgeCard({ badge }: { badge: BadgeRow }) {
  const t = await getT("badges");
  return (
    <li
      data-row=""
      className="group relative flex gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-2"
    >
      <Medal icon={badge.icon} grade={badge.grade} size={48} />
      <div className="min-w-0">
        <h2 className="text-15 leading-[1.35] font-medium">
          <Link href={`/badges/${badge.key}`} className="after:absolute after:inset-0 group-hover:text-brand-ink">
            {badge.name}
          </Link>
        </h2>
        <p className="mt-0.5 text-14 text-pretty text-ink-2">{badge.purpose}</p>
        <p className="num mt-1.5 text-13 text-ink-3">
          {t(`grade_${badge.grade}`)} · {t("holders", { count: badge.holderCount })}
        </p>
      </div>
    </li>
  );
}
