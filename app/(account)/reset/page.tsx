import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { emailField } from "../../_parts/account/fields.ts";
import { MailSent } from "../../_parts/account/mail-sent.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { TextLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("resetTitle") };
}

/** Asks for a link with which a new password can be chosen. */
export default async function ResetPage({ searchParams }: { searchParams: Search }) {
  const [t, place] = await Promise.all([getT("account"), placeOf("/reset", searchParams)]);
  return (
    <AccountCard
      title={t("resetTitle")}
      lead={t("resetLead")}
      foot={<TextLink href="/sign-in">{t("backToSignIn")}</TextLink>}
    >
      {place.asked("sent") !== null && <MailSent />}
      <AccountForm
        id="reset"
        action={place.action("users.requestReset")}
        fields={[emailField(t)]}
        submit={t("resetSend")}
        next={localHref("/reset?sent=1")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
