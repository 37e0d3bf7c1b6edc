"use client";
import { type FormEvent, useId, useState } from "react";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { EditorAct } from "./use-editor-act.ts";

type PlanDialogProps = { article: EditorArticle; act: EditorAct; onClose: () => void };

/** From when on readers see the text that was reviewed, in the reviewer's own time. */
export function PlanDialog({ article, act, onClose }: PlanDialogProps) {
  const t = useT("editing");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("at") ?? "");
    const at = new Date(typed);
    if (Number.isNaN(at.getTime())) return setProblem(controls("required"));
    setBusy(true);
    try {
      const { number, seen } = article;
      await act.now(t("done_schedule"), (version) => trpc.knowledge.schedule.mutate({ number, version, at, seen }));
      onClose();
    } catch (error) {
      setProblem(sentenceOf(troubleOf(error), errors, locale));
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("schedule")}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {controls("cancel")}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {t("schedule")}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t("scheduleLead")}</p>
      <form id={form} onSubmit={send} noValidate className="text-ink">
        <TextField
          name="at"
          type="datetime-local"
          label={t("scheduleAt")}
          hint={t("scheduleHint")}
          error={problem || undefined}
        />
      </form>
    </Dialog>
  );
}
