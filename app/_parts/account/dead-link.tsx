import { getT } from "../../_messages/server.ts";
import { ButtonLink } from "../../_ui/link.tsx";
import { AccountCard } from "./account-card.tsx";

/** For a link that was used, replaced, ran out or never existed; all look alike. */
export function DeadLink({ again = "/sign-in" }: { again?: string }) {
  const t = getT("account");
  return (
    <AccountCard title={t("deadTitle")} lead={t("deadText")}>
      <div>
        <ButtonLink href={again} variant="primary">
          {t("deadAction")}
        </ButtonLink>
      </div>
    </AccountCard>
  );
}
