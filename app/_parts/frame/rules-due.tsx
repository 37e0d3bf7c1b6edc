"use client";
import { useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { useViewer } from "./viewer-store.ts";

/**
 * Says in a corner that house rules wait to be confirmed, on every page but the one where it is done. Closing it puts it
 * off until the next page; reading goes on anyway.
 */
export function RulesDue({ path }: { path: string }) {
  const t = useT("frame");
  const viewer = useViewer();
  const [closed, setClosed] = useState(false);
  const due = viewer?.rulesDue === true && !closed && path !== "/account/rules";
  return (
    <aside
      aria-label={t("rulesDueTitle")}
      hidden={!due}
      className="fixed inset-x-3 bottom-18 z-30 flex gap-3 rounded-lg border border-line-2 bg-surface px-4 py-3.5 shadow-float md:right-5 md:bottom-5 md:left-auto md:max-w-96"
    >
      {due && (
        <>
          <Icon name="scale" size={20} className="mt-0.5 text-attention" />
          <div className="min-w-0 flex-1 text-14">
            <p className="font-medium">{t("rulesDueTitle")}</p>
            <p className="mt-0.5 text-ink-2">{t("rulesDueText")}</p>
            <p className="mt-2">
              <ClientLink href="/account/rules" className="font-medium text-brand-ink underline underline-offset-3">
                {t("rulesDueLink")}
              </ClientLink>
            </p>
          </div>
          <IconButton icon="x" label={t("closeNews")} onClick={() => setClosed(true)} />
        </>
      )}
    </aside>
  );
}
