import type { Metadata } from "next";
import { getLocale, getT, localHref } from "../../../_messages/server.ts";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { OwnPenalty } from "../../../_parts/moderation/own-penalty.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { TextLink } from "../../../_ui/link.tsx";

const path = "/account/warnings";

export function generateMetadata(): Metadata {
  return { title: getT("penalties")("warningsTitle") };
}

/** What moderators have told the member; a warning waits here to be confirmed. */
export default async function WarningsPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const t = getT("penalties");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const [own, points] = await Promise.all([read(caller.penalties.mine()), read(caller.guidelines.points())]);
  const titleOf = (key: string | null) => points.find((point) => point.key === key)?.title ?? null;
  return (
    <AccountFrame
      tab="decisions"
      account={account}
      place={place}
      saved={place.asked("done") === "read" ? t("confirmed") : null}
    >
      <div>
        <h2 className="text-18 font-bold">{t("warningsTitle")}</h2>
        <p className="mt-1 max-w-measure text-15 text-ink-2">{t("warningsLead")}</p>
        <p className="mt-2 text-14">
          <TextLink href="/account/decisions">{t("toDecisions")}</TextLink>
        </p>
      </div>
      {own.length === 0 ? (
        <EmptyState icon="shield-check" title={t("warningsEmpty")}>
          {t("warningsEmptyText")}
        </EmptyState>
      ) : (
        <ol className="grid gap-5">
          {own.map((penalty) => (
            <OwnPenalty
              key={penalty.id}
              penalty={penalty}
              rule={titleOf(penalty.point)}
              locale={getLocale()}
              action={place.action("penalties.confirmWarning")}
              next={`${localHref(path)}?done=read`}
              back={localHref(path)}
            />
          ))}
        </ol>
      )}
    </AccountFrame>
  );
}
