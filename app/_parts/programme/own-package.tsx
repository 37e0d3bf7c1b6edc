import type { OwnMembership } from "../../../server/programme/mine.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { AccountPart } from "../account/account-card.tsx";
import { worth } from "./worth.ts";

type Named = { slug: string; name: string };

/** What a super user may do and where, and what was given to them. */
export function OwnPackage({ mine }: { mine: OwnMembership }) {
  const t = getT("programme");
  const locale = getLocale();
  const links = (boards: Named[]) => (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      {boards.map((board) => (
        <li key={board.slug}>
          <TextLink href={`/b/${board.slug}`} className="inline-block touch:py-2.5">
            {board.name}
          </TextLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {mine.abilities.escalate && (
        <AccountPart id="places" title={t("placesTitle")}>
          <div className="grid gap-4 text-15">
            {mine.expertBoards.length > 0 ? (
              <div>
                <p>{t("expertOn")}</p>
                {links(mine.expertBoards)}
              </div>
            ) : (
              <p className="text-ink-2">{t("expertNone")}</p>
            )}
            {mine.lounges.length > 0 && (
              <div>
                <p>{t("lounge")}</p>
                {links(mine.lounges)}
              </div>
            )}
          </div>
        </AccountPart>
      )}
      {(mine.abilities.escalate || mine.perks.length > 0) && (
        <AccountPart id="perks" title={t("perksTitle")}>
          {mine.perks.length === 0 && <p className="text-15 text-ink-2">{t("perksNone")}</p>}
          <ul className="rows">
            {mine.perks.map((perk) => (
              <li key={perk.id} className="py-3">
                <p className="flex flex-wrap justify-between gap-x-4 text-15">
                  <span className={perk.takenBackAt ? "text-ink-3 line-through" : "font-medium"}>{perk.what}</span>
                  <span className="num text-14 text-ink-2">{worth(perk, locale)}</span>
                </p>
                <p className="text-13 text-ink-3">
                  {t("perkBy", { name: perk.by })} · {formatDate(perk.at, locale)}
                </p>
                {perk.takenBackFor && (
                  <p className="text-14 text-ink-2">{t("perkTakenBack", { reason: perk.takenBackFor })}</p>
                )}
              </li>
            ))}
          </ul>
        </AccountPart>
      )}
    </>
  );
}
