import type { AdminBadge } from "../../../server/badges/badges-for-admins.query.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { cx } from "../../_ui/cx.ts";
import { Link } from "../../_ui/link.tsx";
import { criteriaWords } from "./criteria-words.ts";
import { Medal } from "./medal.tsx";
import { MoveForm } from "./move-form.tsx";

type Props = { badge: AdminBadge; action: string; here: string; first: boolean; last: boolean };

/** A badge in the list of admins: what it asks for, how many hold it, and its place. */
export async function AdminBadgeRow({ badge, action, here, first, last }: Props) {
  const t = await getT("badges");
  const form = { action, here, badge: badge.key };
  return (
    <li data-row="" className="group relative flex items-center gap-4 py-2.5">
      <Medal icon={badge.icon} grade={badge.grade} size={40} className={cx(!badge.enabled && "opacity-50")} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
          <Link href={`/admin/badges/${badge.key}`} className="after:absolute after:inset-0 group-hover:text-brand-ink">
            {badge.name}
          </Link>
          {!badge.enabled && <Badge>{t("unused")}</Badge>}
        </p>
        <p className="text-13 text-pretty text-ink-3">
          {badge.byHand ? t("byHand") : criteriaWords(t, badge.criteria)} · {t("holders", { count: badge.holderCount })}
        </p>
      </div>
      <div className="relative z-1 flex flex-none">
        {!first && <MoveForm {...form} by="up" label={t("up", { badge: badge.name })} />}
        {!last && <MoveForm {...form} by="down" label={t("down", { badge: badge.name })} />}
      </div>
    </li>
  );
}
