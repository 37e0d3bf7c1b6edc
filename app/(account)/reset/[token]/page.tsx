import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { newPasswordField } from "../../../_parts/account/fields.ts";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("resetTitle") };
}

/** Chooses a new password with the key from a mail. */
export default async function NewPasswordPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["RESET_PASSWORD"]);
  if (!link) return <DeadLink again="/reset" />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/reset/${token}`, props.searchParams)]);
  return (
    <AccountCard title={t("resetTitle")} lead={t("resetForLead", { name: link.displayName ?? "" })}>
      <AccountForm
        id="reset"
        action={place.action("users.resetPassword")}
        fields={[newPasswordField(t, link.isStaff)]}
        hidden={{ token }}
        submit={t("resetSave")}
        next={localHref("/account/security?password=1")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
