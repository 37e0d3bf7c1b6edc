import type { Metadata } from "next";
import { pointsKinds } from "../../../../server/reputation/reputation.schema.ts";
import { getT } from "../../../_messages/server.ts";
import { AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { PointsHistory } from "../../../_parts/people/points-history.tsx";

const path = "/account/points";

export function generateMetadata(): Metadata {
  return { title: getT("standing")("pointsTitle") };
}

/** How the member's own points came about, with every topic they may read: the page for everybody names public ones only. */
export default async function OwnPointsPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const t = getT("standing");
  const place = await placeOf(path, searchParams);
  const kind = pointsKinds.find((one) => one === place.asked("kind")) ?? "all";
  return (
    <AccountFrame tab="standing" account={account} place={place}>
      <AccountPart id="points" title={t("pointsTitle")} lead={t("pointsLead")}>
        <PointsHistory name={account.name} place={path} kind={kind} after={place.asked("after") ?? undefined} />
      </AccountPart>
    </AccountFrame>
  );
}
