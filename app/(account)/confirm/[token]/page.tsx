import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("confirmTitle") };
}

/** Opening it uses nothing up; its button does. */
export default async function ConfirmPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["CONFIRM_ADDRESS", "CHANGE_ADDRESS"]);
  if (!link) return <DeadLink again="/account" />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/confirm/${token}`, props.searchParams)]);
  const name = link.displayName ?? "";
  return (
    <AccountCard title={t("confirmTitle")} lead={t("confirmLead", { name })}>
      <AccountForm
        id="confirm"
        action={place.action("users.confirmAddress")}
        fields={[]}
        hidden={{ token }}
        submit={t("confirm")}
        next={localHref("/confirm")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
