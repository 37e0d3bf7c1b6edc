"use client";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";

/** Another tab or device kept a newer draft: both texts are there, and the writer says which one goes on. */
export function DraftConflict({ newer, onSettle }: { newer: string; onSettle: (take: boolean) => void }) {
  const t = useT("acts");
  return (
    <div role="alert" className="grid gap-2 rounded-lg bg-attention-soft px-4 py-3 text-14">
      <p className="font-medium text-attention">{t("newerDraft")}</p>
      <p className="line-clamp-4 whitespace-pre-line text-ink-2">{newer}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onSettle(true)}>
          {t("takeNewer")}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onSettle(false)}>
          {t("keepMine")}
        </Button>
      </div>
    </div>
  );
}
