import type { ReactNode } from "react";
import type { AccountView } from "../../../server/users/users.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";
import { AccountForm } from "./account-form.tsx";
import { MailSent } from "./mail-sent.tsx";
import type { Place } from "./place.ts";

const places = {
  profile: "/account",
  standing: "/account/standing",
  programme: "/account/programme",
  security: "/account/security",
  mails: "/account/mails",
  decisions: "/account/decisions",
  data: "/account/data",
} as const;

type FrameProps = {
  tab: keyof typeof places;
  account: AccountView;
  place: Place;
  saved?: string | null;
  children: ReactNode;
};

/** Head and tabs of the account pages, and what is still to be done before one may write. */
export async function AccountFrame({ tab, account, place, saved, children }: FrameProps) {
  const [t, locale] = await Promise.all([getT("account"), getLocale()]);
  const titles = {
    profile: t("tabProfile"),
    standing: t("tabStanding"),
    programme: t("tabProgramme"),
    security: t("tabSecurity"),
    mails: t("tabMails"),
    decisions: getT("decisions")("tab"),
    data: t("tabData"),
  };
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle
          lead={t("accountLead", { name: account.displayName, date: formatDate(account.joinedAt, locale) })}
          actions={
            <>
              <ButtonLink href={`/u/${account.name}`}>{t("viewProfile")}</ButtonLink>
              <form method="post" action={place.action("users.signOut")}>
                <input type="hidden" name="_next" value={localHref("/")} />
                <input type="hidden" name="_back" value={place.back} />
                <Button type="submit" variant="quiet" icon="log-out">
                  {t("signOut")}
                </Button>
              </form>
            </>
          }
        >
          {t("accountTitle")}
        </PageTitle>
        <Tabs
          label={t("accountTitle")}
          tabs={Object.entries(places).map(([name, href]) => ({
            href,
            label: titles[name as keyof typeof places],
            current: name === tab,
          }))}
        />
        <div className="grid gap-8 py-7">
          {saved && (
            <div role="status">
              <Callout tone="solved">{saved}</Callout>
            </div>
          )}
          {account.pendingEmail && <Pending account={account} place={place} path={localHref(places[tab])} />}
          {children}
        </div>
      </div>
    </Page>
  );
}

/** An address waits to be confirmed. */
function Pending({ account, place, path }: { account: AccountView; place: Place; path: string }) {
  const t = getT("account");
  const email = account.pendingEmail ?? "";
  return (
    <div className="grid gap-3">
      {place.asked("resent") !== null ? (
        <MailSent>{t("resent")}</MailSent>
      ) : (
        <MailSent>{t(account.email ? "pendingText" : "confirmFirstText", { email })}</MailSent>
      )}
      <AccountForm
        id="resend"
        action={place.action("users.resendConfirmation")}
        fields={[]}
        submit={t("resend")}
        variant="quiet"
        next={`${path}?resent=1`}
        back={`${path}?form=resend`}
        problem={place.asked("form") === "resend" ? place.problem : null}
      />
    </div>
  );
}
