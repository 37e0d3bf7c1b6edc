import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { RankHistory } from "../../../_parts/standing/rank-history.tsx";
import { RequirementList } from "../../../_parts/standing/requirement-list.tsx";
import { RightList, shownRights } from "../../../_parts/standing/right-list.tsx";
import { TrustPart } from "../../../_parts/standing/trust-part.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Link } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("standing")("title") };
}

/** Where the member stands, why, what it opens, and what is missing for the next step. */
export default async function StandingPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const t = getT("standing");
  const [place, caller] = await Promise.all([placeOf("/account/standing", searchParams), api()]);
  const [{ rank, rights, next, changes, expertAcceptances }, trust] = await Promise.all([
    read(caller.ranks.mine()),
    read(caller.trust.of({})),
  ]);
  const words = {
    met: t("met"),
    missing: t("missing"),
    progress: (row: { have: string; asked: string }) => t("progress", row),
  };
  return (
    <AccountFrame tab="standing" account={account} place={place}>
      <AccountPart id="rank" title={t("rankTitle")} lead={t("rankLead")}>
        {account.isStaff ? (
          <p className="text-15">{t("rankStaff")}</p>
        ) : (
          <div className="grid gap-4">
            <p className="text-22 font-bold">{t("rankNow", { rank: rank.name })}</p>
            {shownRights(rights).length > 0 && (
              <div className="grid gap-2">
                <h3 className="text-15 font-medium">{t("rightsNow")}</h3>
                <RightList rights={rights} expertAcceptances={expertAcceptances} />
              </div>
            )}
          </div>
        )}
        <p className="text-14">
          <Link href="/ranks" className="text-brand-ink underline-offset-3 hover:underline">
            {t("ladderLink")}
          </Link>
        </p>
        <p className="text-14">
          <Link href="/account/points" className="text-brand-ink underline-offset-3 hover:underline">
            {t("pointsLink")}
          </Link>
        </p>
      </AccountPart>
      {!account.isStaff && (
        <AccountPart
          id="next"
          title={next ? t("nextTitle", { rank: next.name }) : t("rankTitle")}
          lead={next ? t("nextLead") : t("top")}
        >
          {next && (
            <RequirementList
              words={words}
              rows={next.requirements.map((row) => ({
                ...row,
                label: t(`requirement.${row.name}`),
                ...(row.name === "cleanDays" && {
                  figure: row.met ? t("cleanOk") : t("cleanSince", { have: row.have }),
                }),
              }))}
            />
          )}
          {next && shownRights(next.rights).length > 0 && (
            <div className="mt-2 grid gap-2">
              <h3 className="text-15 font-medium">{t("opens")}</h3>
              <RightList rights={next.rights} expertAcceptances={expertAcceptances} />
            </div>
          )}
        </AccountPart>
      )}
      {!account.isStaff && (
        <AccountPart id="history" title={t("historyTitle")} lead={t("historyLead")}>
          <RankHistory changes={changes} />
        </AccountPart>
      )}
      <AccountPart id="trust" title={t("trustTitle")} lead={t("trustLead")}>
        <TrustPart trust={trust} own />
      </AccountPart>
    </AccountFrame>
  );
}
