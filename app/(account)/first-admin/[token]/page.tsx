import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { personFields } from "../../../_parts/account/fields.ts";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { TimeZoneField } from "../../../_parts/account/time-zone-field.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("firstTitle") };
}

/** The first account of an empty community, with the link printed at its start. */
export default async function FirstAdminPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["FIRST_ADMIN"]);
  if (!link) return <DeadLink />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/first-admin/${token}`, props.searchParams)]);
  return (
    <AccountCard title={t("firstTitle")} lead={t("firstLead")}>
      <AccountForm
        id="first"
        action={place.action("users.createFirstAdmin")}
        fields={personFields(t, true)}
        hidden={{ token }}
        submit={t("firstCreate")}
        next={localHref("/admin")}
        back={place.back}
        problem={place.problem}
      >
        <TimeZoneField />
      </AccountForm>
    </AccountCard>
  );
}
