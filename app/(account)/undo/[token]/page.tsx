import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountCard } from "../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { DeadLink } from "../../../_parts/account/dead-link.tsx";
import { linkOf } from "../../../_parts/account/link-of.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";

export function generateMetadata(): Metadata {
  return { title: getT("account")("undoTitle") };
}

/** Opening it uses nothing up; its button does. */
export default async function UndoPage(props: { params: Promise<{ token: string }>; searchParams: Search }) {
  const { token } = await props.params;
  const link = await linkOf(token, ["UNDO_ADDRESS"]);
  if (!link) return <DeadLink again="/reset" />;
  const [t, place] = await Promise.all([getT("account"), placeOf(`/undo/${token}`, props.searchParams)]);
  const name = link.displayName ?? "";
  return (
    <AccountCard title={t("undoTitle")} lead={t("undoLead", { name })}>
      <AccountForm
        id="undo"
        action={place.action("users.undoAddress")}
        fields={[]}
        hidden={{ token }}
        submit={t("undo")}
        next={localHref("/undo")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
