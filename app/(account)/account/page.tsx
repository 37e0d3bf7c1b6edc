import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountPart } from "../../_parts/account/account-card.tsx";
import { accountData } from "../../_parts/account/account-data.ts";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { AccountFrame } from "../../_parts/account/account-frame.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { PortraitForm } from "../../_parts/account/portrait-form.tsx";
import { Callout } from "../../_ui/callout.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("accountTitle") };
}

const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

/** What others see of a person, and how the person wants to see the place. */
export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const [t, place] = await Promise.all([getT("account"), placeOf("/account", searchParams)]);
  const zones = [...new Set(["UTC", account.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <AccountFrame
      tab="profile"
      account={account}
      place={place}
      saved={place.asked("saved") === null ? null : t("saved")}
    >
      <PortraitForm account={account} place={place} next={localHref("/account?saved=1")} />
      <AccountPart id="profile" title={t("profileTitle")}>
        {account.waits && <Callout tone="attention">{t("profileWaits")}</Callout>}
        <AccountForm
          id="profile"
          action={place.action("users.saveProfile")}
          fields={[
            {
              name: "displayName",
              label: t("displayNameShort"),
              value: account.displayName,
              autoComplete: "name",
              required: true,
              least: 2,
              most: 50,
            },
            ...(account.isStaff
              ? [
                  {
                    name: "title",
                    label: t("staffTitle"),
                    hint: t("staffTitleHint"),
                    value: account.title ?? "",
                    most: 60,
                  },
                ]
              : []),
            { name: "about", kind: "area", label: t("about"), hint: t("aboutHint"), value: account.about, most: 1_000 },
            {
              name: "website",
              kind: "url",
              label: t("website"),
              value: account.website ?? "",
              autoComplete: "url",
              most: 200,
            },
            {
              name: "locale",
              kind: "select",
              label: t("language"),
              hint: t("languageHint"),
              value: account.locale,
              choices: languages,
            },
            {
              name: "timeZone",
              kind: "select",
              label: t("timeZone"),
              value: account.timeZone,
              choices: zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
            },
            {
              name: "hideFromLeaders",
              kind: "checkbox",
              label: t("hideFromLeaders"),
              checked: account.hideFromLeaders,
            },
          ]}
          submit={t("save")}
          next={localHref("/account?saved=1")}
          back={place.back}
          problem={place.asked("form") ? null : place.problem}
        />
      </AccountPart>
    </AccountFrame>
  );
}
