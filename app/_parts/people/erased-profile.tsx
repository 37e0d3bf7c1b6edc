import { getT } from "../../_messages/server.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page } from "../../_ui/page.tsx";

/** What is left of somebody who deleted their account: that they were here. */
export function ErasedProfile() {
  const t = getT("people");
  return (
    <Page>
      <EmptyState icon="user" title={t("erasedTitle")} action={<ButtonLink href="/">{t("toHome")}</ButtonLink>}>
        {t("erasedText")}
      </EmptyState>
    </Page>
  );
}
