import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { AccountCard, AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AgreementPart } from "../../../_parts/programme/agreement-part.tsx";
import { ConfirmByMail } from "../../../_parts/programme/confirm-by-mail.tsx";
import { DirectLine } from "../../../_parts/programme/direct-line.tsx";
import { NominateOther } from "../../../_parts/programme/nominate-form.tsx";
import { OwnBriefings } from "../../../_parts/programme/own-briefings.tsx";
import { OwnOffers } from "../../../_parts/programme/own-offers.tsx";
import { OwnPackage } from "../../../_parts/programme/own-package.tsx";
import { OwnPreference } from "../../../_parts/programme/own-preference.tsx";
import { OwnRenewal } from "../../../_parts/programme/own-renewal.tsx";
import { OwnState } from "../../../_parts/programme/own-state.tsx";
import { OwnWeeks } from "../../../_parts/programme/own-weeks.tsx";
import { StepTimeline } from "../../../_parts/programme/step-timeline.tsx";
import { sayRefusal } from "../../../_parts/programme/step-words.ts";
import { api, context } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Callout } from "../../../_ui/callout.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";

const path = "/account/programme";
const words = ["agreed", "left", "renewed", "escalated", "taken", "declined", "asking", "nominated"] as const;

export function generateMetadata(): Metadata {
  return { title: getT("programme")("mineTitle"), referrer: "no-referrer" };
}

/** The member's own place in the super-user programme; the link of a mail works here without being signed in. */
export default async function OwnProgrammePage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const [place, { actor }] = await Promise.all([placeOf(path, searchParams), context()]);
  const proof = place.asked("proof")?.slice(0, 500) ?? null;
  const saved = place.asked("saved");
  if (actor.kind === "visitor" && (proof || saved === "confirmed")) {
    return (
      <AccountCard title={t(proof ? "confirmTitle" : "mineTitle")} lead={t(proof ? "confirmText" : "confirmed")}>
        {proof && <ConfirmByMail proof={proof} place={place} visitor />}
      </AccountCard>
    );
  }
  const account = await accountData();
  const caller = await api();
  const [mine, offers, weeks, wish, briefings] = await Promise.all([
    read(caller.programme.mine()),
    read(caller.routing.mine()),
    read(caller.summaries.mine({ size: 8 })),
    read(caller.routing.preference()),
    read(caller.programme.briefings({ size: 5 })),
  ]);
  const known = actor.kind === "staff" || (actor.kind === "member" && actor.confirmed && actor.trustLevel >= 1);
  const done = words.find((word) => word === saved);
  const refused = place.asked("form") ? null : sayRefusal(place.asked("problem"));
  const said = saved === "confirmed" ? t("confirmed") : done ? t(`saved.${done}`) : null;
  return (
    <AccountFrame tab="programme" account={account} place={place} saved={said}>
      {refused && !proof && (
        <div role="alert">
          <Callout tone="danger">{refused}</Callout>
        </div>
      )}
      {!mine && (
        <EmptyState
          icon="star"
          title={t("mineNone")}
          action={<ButtonLink href="/super-users">{t("toPublic")}</ButtonLink>}
        >
          {t("mineNoneText")}
        </EmptyState>
      )}
      {mine && (
        <>
          {proof && mine.waitsForMail && (
            <AccountPart id="confirm" title={t("confirmTitle")} lead={t("confirmText")}>
              <ConfirmByMail proof={proof} place={place} />
            </AccountPart>
          )}
          <OwnState mine={mine} />
          <AgreementPart mine={mine} place={place} proof={proof} />
          {mine.abilities.escalate && <OwnOffers offers={offers.open} place={place} />}
          {wish && mine.abilities.escalate && <OwnPreference wish={wish} place={place} now={new Date()} />}
          {mine.abilities.escalate && <OwnBriefings briefings={briefings.rows} />}
          <OwnWeeks weeks={weeks.rows} />
          <OwnPackage mine={mine} />
          <OwnRenewal mine={mine} place={place} />
          <DirectLine mine={mine} place={place} />
          <AccountPart id="steps" title={t("timeline")}>
            <StepTimeline steps={mine.steps} />
          </AccountPart>
          {mine.abilities.leave && mine.abilities.escalate && (
            <AccountPart id="leave" title={t("leaveTitle")} lead={t("leaveLead")}>
              <div>
                <ButtonLink href={`${path}/leave`} variant="quiet" icon="log-out">
                  {t("leaveLink")}
                </ButtonLink>
              </div>
            </AccountPart>
          )}
        </>
      )}
      {known && <NominateOther place={place} />}
    </AccountFrame>
  );
}
