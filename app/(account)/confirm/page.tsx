import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { ButtonLink } from "../../_ui/link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("account"))("confirmedTitle") };
}

/** After an address was confirmed. */
export default async function ConfirmedPage() {
  const t = await getT("account");
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
