import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { api } from "../../../_server/api.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("tabMails") };
}

/** Which mails somebody wants. */
export default async function MailsPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const [t, place, caller] = await Promise.all([getT("account"), placeOf("/account/mails", searchParams), api()]);
  const choices = await caller.mail.choices();
  return (
    <AccountFrame tab="mails" account={account} place={place} saved={place.asked("saved") === null ? null : t("saved")}>
      <AccountPart id="mails" title={t("mailsTitle")} lead={t("mailsHint")}>
        <AccountForm
          id="mails"
          action={place.action("mail.choose")}
          fields={[
            { name: "answered", kind: "checkbox", label: t("mailAnswered"), checked: choices.answered },
            { name: "solved", kind: "checkbox", label: t("mailSolved"), checked: choices.solved },
            { name: "reminder", kind: "checkbox", label: t("mailReminder"), checked: choices.reminder },
            ...(choices.weekly === null
              ? []
              : [{ name: "weekly", kind: "checkbox" as const, label: t("mailWeekly"), checked: choices.weekly }]),
            ...(choices.articles === null
              ? []
              : [{ name: "articles", kind: "checkbox" as const, label: t("mailArticles"), checked: choices.articles }]),
          ]}
          submit={t("save")}
          next={localHref("/account/mails?saved=1")}
          back={place.back}
          problem={place.asked("form") ? null : place.problem}
        />
      </AccountPart>
    </AccountFrame>
  );
}
