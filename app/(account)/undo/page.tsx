import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { ButtonLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("undoneTitle") };
}

/** After a change of address was undone. */
export default function UndonePage() {
  const t = getT("account");
  return (
    <AccountCard title={t("undoneTitle")} lead={t("undoneText")}>
      <div>
        <ButtonLink href="/sign-in" variant="primary">
          {t("backToSignIn")}
        </ButtonLink>
      </div>
    </AccountCard>
  );
}
