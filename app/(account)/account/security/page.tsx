import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { currentField, emailField, newPasswordField } from "../../../_parts/account/fields.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { SessionList } from "../../../_parts/account/session-list.tsx";
import { Button } from "../../../_ui/button.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("tabSecurity") };
}

/** Password, address and devices. */
export default async function SecurityPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const [t, place, here] = await Promise.all([
    getT("account"),
    placeOf("/account/security", searchParams),
    localHref("/account/security"),
  ]);
  const problemOf = (form: string) => (place.asked("form") === form ? place.problem : null);
  const saved =
    place.asked("password") !== null ? t("passwordSaved") : place.asked("address") !== null ? t("addressSent") : null;
  const current = account.hasPassword ? [currentField(t, account.proven)] : [];
  return (
    <AccountFrame tab="security" account={account} place={place} saved={saved}>
      <AccountPart id="sessions" title={t("sessionsTitle")}>
        <SessionList sessions={account.sessions} place={place} />
        <form method="post" action={place.action("users.signOutEverywhere")}>
          <input type="hidden" name="_next" value={localHref("/sign-in")} />
          <input type="hidden" name="_back" value={here} />
          <Button type="submit" icon="log-out">
            {t("signOutEverywhere")}
          </Button>
        </form>
      </AccountPart>
      <AccountPart id="password" title={t("passwordTitle")} lead={account.hasPassword ? null : t("passwordNone")}>
        <AccountForm
          id="password"
          action={place.action("users.changePassword")}
          fields={[...current, newPasswordField(t, account.isStaff)]}
          submit={t("changePassword")}
          variant="line"
          next={`${here}?password=1`}
          back={`${here}?form=password`}
          problem={problemOf("password")}
        />
      </AccountPart>
      <AccountPart
        id="address"
        title={t("addressTitle")}
        lead={account.email && t("addressNow", { email: account.email })}
      >
        <AccountForm
          id="address"
          action={place.action("users.requestAddress")}
          fields={[emailField(t, { label: t("newAddress") }), ...current]}
          submit={t("changeAddress")}
          variant="line"
          next={`${here}?address=1`}
          back={`${here}?form=address`}
          problem={problemOf("address")}
        />
      </AccountPart>
    </AccountFrame>
  );
}
