import type { Briefing } from "../../../server/programme/briefings.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { AccountPart } from "../account/account-card.tsx";

/** What staff told the super users lately; read and talked about in the lounge. */
export function OwnBriefings({ briefings }: { briefings: Briefing[] }) {
  const [t, locale] = [getT("programme"), getLocale()];
  return (
    <AccountPart id="briefings" title={t("briefingsTitle")} lead={t("briefingsLead")}>
      {briefings.length === 0 && <p className="text-15 text-ink-2">{t("briefingsNone")}</p>}
      <ul className="rows">
        {briefings.map((briefing) => (
          <li key={briefing.id} className="py-3">
            <TextLink href={briefing.href} className="text-15 font-medium">
              {briefing.title}
            </TextLink>
            <p className="text-13 text-ink-3">
              {t("briefingBy", { name: briefing.by, date: formatDate(briefing.at, locale), count: briefing.answers })}
            </p>
          </li>
        ))}
      </ul>
    </AccountPart>
  );
}
