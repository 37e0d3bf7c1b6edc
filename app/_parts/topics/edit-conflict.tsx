"use client";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";

type EditConflictProps = { newer: string; onSettle: (take: boolean) => void };

/** Somebody saved a newer version meanwhile: it stands above the writer's own text until they decide. */
export function EditConflict({ newer, onSettle }: EditConflictProps) {
  const t = useT("acts");
  return (
    <div role="alert" className="grid gap-3 rounded-lg bg-attention-soft px-4 py-3.5 text-14">
      <p className="font-medium text-attention">{t("editedMeanwhile")}</p>
      <p className="text-ink-2">{t("editedMeanwhileHelp")}</p>
      <label className="grid gap-1.5 font-medium text-ink">
        {t("newerText")}
        <textarea readOnly rows={6} value={newer} className="field field-sizing-content max-h-72 font-normal" />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onSettle(false)}>
          {t("goOnWithMine")}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onSettle(true)}>
          {t("takeNewerText")}
        </Button>
      </div>
    </div>
  );
}
