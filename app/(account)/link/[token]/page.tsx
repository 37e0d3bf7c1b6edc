import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("signInTitle") };
}

/** Opening it uses nothing up; its button does. */
export default async function LinkPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["SIGN_IN"]);
  if (!link) return <DeadLink again="/sign-in" />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/link/${token}`, props.searchParams)]);
  const name = link.displayName ?? "";
  return (
    <AccountCard title={t("linkSignInTitle", { name })} lead={t("linkSignInLead")}>
      <AccountForm
        id="link"
        action={place.action("users.signInByLink")}
        fields={[]}
        hidden={{ token }}
        submit={t("signIn")}
        next={localHref("/")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
