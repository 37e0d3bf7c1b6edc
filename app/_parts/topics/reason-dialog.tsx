"use client";
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, type Trouble, troubleOf } from "../../_client/refusal.ts";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";

type ReasonDialogProps = {
  title: string;
  lead: ReactNode;
  label: string;
  hint?: string;
  submit: string;
  danger?: boolean;
  /** One line instead of several. */
  line?: boolean;
  inputMode?: "numeric";
  /** What stands in the field at first. */
  value?: string;
  least?: number;
  most: number;
  /** Further fields below. */
  children?: ReactNode;
  /** Sends what was typed, with what further fields hold; throws what the server says. */
  onSend: (text: string, fields: FormData) => Promise<void>;
  onClose: () => void;
};

/** A dialog with one question, checked on submit; what was typed stays when the server refuses. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, label, hint, submit, danger, line, inputMode, value, least = 0, most, onSend, onClose } = props;
  const { children } = props;
  const t = useT("acts");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  // A modal dialog focuses its first button; here one comes to write. Runs after the dialog has opened.
  useEffect(() => document.getElementById(`${form}-text`)?.focus(), [form]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = String(fields.get("text") ?? "").trim();
    if (text.length < least) return setProblem(text ? t("tooShort", { least }) : controls("required"));
    setBusy(true);
    try {
      await onSend(text, fields);
    } catch (error) {
      const trouble: Trouble = troubleOf(error);
      setProblem(sentenceOf(trouble, errors, locale));
    }
    setBusy(false);
  };
  const fieldProps = {
    name: "text",
    id: `${form}-text`,
    label,
    hint,
    error: problem || undefined,
    maxLength: most,
    defaultValue: value,
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {controls("cancel")}
          </Button>
          <Button type="submit" form={form} variant={danger ? "danger" : "primary"} busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <p className="mb-4">{lead}</p>
      <form id={form} onSubmit={send} noValidate className="grid gap-4 text-ink">
        {line ? (
          <TextField {...fieldProps} inputMode={inputMode} autoComplete="off" />
        ) : (
          <TextArea {...fieldProps} rows={3} />
        )}
        {children}
      </form>
    </Dialog>
  );
}
