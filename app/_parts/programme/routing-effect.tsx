import type { GroupEffect, RoutingEffect } from "../../../server/programme/routing/effect.query.ts";
import { formatDuration, formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { AdminPart } from "../admin/admin-part.tsx";

/** How long questions waited that were offered, and those that were not. */
export function RoutingEffectPart({ effect }: { effect: RoutingEffect }) {
  const t = getT("programme");
  const locale = getLocale();
  const figure = ({ medianMinutes, answered, questions }: GroupEffect) =>
    medianMinutes === null
      ? t("effectNone", { answered, questions })
      : t("effectFigure", { time: formatDuration(medianMinutes * 60_000, locale), answered, questions });
  const groups = [
    { name: t("effectOffered"), group: effect.offered },
    { name: t("effectHeldOut"), group: effect.heldOut },
    { name: t("effectNobody"), group: effect.nobody },
  ];
  return (
    <AdminPart id="effect" title={t("effectTitle")} lead={t("effectLead")}>
      <dl className="rows max-w-column">
        {groups.map(({ name, group }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2.5 text-15">
            <dt>{name}</dt>
            <dd className="num text-14 text-ink-2">{figure(group)}</dd>
          </div>
        ))}
      </dl>
      {effect.takenShare !== null && (
        <p className="text-14 text-ink-2">{t("effectTaken", { share: formatNumber(effect.takenShare, locale) })}</p>
      )}
    </AdminPart>
  );
}
