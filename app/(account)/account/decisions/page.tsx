import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { DecisionBadge } from "../../../_parts/decisions/decision-badge.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../../_ui/link.tsx";
import { Time } from "../../../_ui/time.tsx";

const path = "/account/decisions";

export function generateMetadata(): Metadata {
  return { title: getT("decisions")("title") };
}

/** Everything moderation decided about the member, the newest first. */
export default async function DecisionsPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const t = getT("decisions");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const { rows, next } = await read(caller.statements.mine({ cursor: place.asked("after"), size: 20 }));
  return (
    <AccountFrame tab="decisions" account={account} place={place}>
      <p className="max-w-measure text-15 text-ink-2">{t("lead")}</p>
      {rows.length === 0 ? (
        <EmptyState icon="scale" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ol className="-mt-3">
          {rows.map((line) => (
            <li key={line.id} className="border-b border-line py-3.5">
              <TextLink href={`${path}/${line.id}`} className="text-15 font-medium">
                {t(`decision_${line.decision}`)}
              </TextLink>{" "}
              <DecisionBadge line={line} />
              <p className="mt-0.5 text-14 text-ink-2">
                {line.title && `${t("about", { title: line.title })} · `}
                <Time value={line.at} style="day" />
              </p>
            </li>
          ))}
        </ol>
      )}
      {next && (
        <div>
          <ButtonLink href={`${path}?after=${next}`}>{t("more")}</ButtonLink>
        </div>
      )}
    </AccountFrame>
  );
}
