import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountPart } from "../../../_parts/account/account-card.tsx";
import { accountData } from "../../../_parts/account/account-data.ts";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { AccountFrame } from "../../../_parts/account/account-frame.tsx";
import { currentField } from "../../../_parts/account/fields.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("tabData") };
}

/** Takes one's data along, or leaves. */
export default async function DataPage({ searchParams }: { searchParams: Search }) {
  const account = await accountData();
  const [t, place, here] = await Promise.all([
    getT("account"),
    placeOf("/account/data", searchParams),
    localHref("/account/data"),
  ]);
  const current = account.hasPassword ? [currentField(t, account.proven)] : [];
  const form = place.asked("form");
  return (
    <AccountFrame tab="data" account={account} place={place}>
      <AccountPart id="export" title={t("exportTitle")} lead={t("exportLead")}>
        <AccountForm
          id="export"
          action="/api/export"
          download
          fields={current}
          submit={t("export")}
          variant="line"
          next={here}
          back={`${here}?form=export`}
          problem={form === "export" ? place.problem : null}
        />
      </AccountPart>
      <AccountPart id="erase" title={t("eraseTitle")} lead={t("eraseLead")} danger>
        <AccountForm
          id="erase"
          action={place.action("users.eraseAccount")}
          fields={[
            {
              name: "confirm",
              label: t("eraseConfirm", { name: account.name }),
              required: true,
              most: 60,
              autoComplete: "off",
            },
            ...current,
          ]}
          submit={t("erase")}
          variant="danger"
          next={localHref("/")}
          back={`${here}?form=erase`}
          problem={form === "erase" ? place.problem : null}
        />
      </AccountPart>
    </AccountFrame>
  );
}
