import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { ButtonLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("confirmedTitle") };
}

/** After an address was confirmed. */
export default function ConfirmedPage() {
  const t = getT("account");
  return (
    <AccountCard title={t("confirmedTitle")} lead={t("confirmedText")}>
      <div>
        <ButtonLink href="/ask" variant="primary">
          {t("confirmedAction")}
        </ButtonLink>
      </div>
    </AccountCard>
  );
}
