import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { newPasswordField } from "../../../_parts/account/fields.ts";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { TextLink } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("claimTitle") };
}

/** The author of imported posts makes the account their own. */
export default async function ClaimPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["CLAIM_ACCOUNT"]);
  if (!link) return <DeadLink />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/claim/${token}`, props.searchParams)]);
  return (
    <AccountCard title={t("claimTitle")} lead={t("claimLead", { name: link.displayName ?? "" })}>
      <AccountForm
        id="claim"
        action={place.action("users.claimAccount")}
        fields={[
          newPasswordField(t, link.isStaff, { label: t("password") }),
          {
            name: "rules",
            kind: "checkbox",
            label: t("rulesAgree"),
            required: true,
            hint: <TextLink href="/house-rules">{t("rulesRead")}</TextLink>,
          },
        ]}
        hidden={{ token }}
        submit={t("claim")}
        next={localHref("/account")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
