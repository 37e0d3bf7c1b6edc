"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { MarkdownField, type MarkdownHandle } from "./markdown-field.tsx";
import { useDraft } from "./use-draft.ts";

type ComposerProps = {
  draftKey: string;
  label: string;
  submit: string;
  least: number;
  most: number;
  /** Goes to the end of what is written, for quotes. */
  add?: { text: string } | null;
  children?: ReactNode;
  /** Sends the text; the key makes a second send of the same text harmless. Throws what the server says. */
  onSend: (body: string, idempotencyKey: string, stamp: string | undefined) => Promise<void>;
  onCancel?: () => void;
};

/** Where answers and comments are written: keeps a draft, says what is wrong beside the text, loses nothing. */
export function Composer({ draftKey, label, submit, least, most, add, children, onSend, onCancel }: ComposerProps) {
  const t = useT("acts");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const id = useId();
  const field = useRef<MarkdownHandle>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [stamp] = useState(openedNow);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const draft = useDraft(draftKey, (found) => setText((now) => now || (found.body ?? "")));
  const write = (next: string) => {
    setText(next);
    setProblem("");
    draft.keep({ body: next });
  };
  const added = useRef<unknown>(null);
  useEffect(() => {
    field.current?.focus();
    if (!add?.text || added.current === add) return;
    added.current = add;
    setText((now) => (now.trim() ? `${now.trimEnd()}\n\n${add.text}` : add.text));
  }, [add]);
  const send = async () => {
    const body = text.trim();
    if (body.length < least) return setProblem(t("tooShort", { least }));
    if (body.length > most) return setProblem(t("tooLong", { most }));
    if (busy) return;
    setBusy(true);
    try {
      await onSend(body, key, await stamp);
      await draft.drop();
    } catch (error) {
      setProblem(sentenceOf(troubleOf(error), errors, locale));
    }
    setBusy(false);
  };
  return (
    <div className="grid gap-3">
      {draft.newer && (
        <DraftConflict
          newer={draft.newer.body.body ?? ""}
          onSettle={(take) => {
            if (take) setText(draft.newer?.body.body ?? "");
            draft.settle(take, { body: text });
          }}
        />
      )}
      <MarkdownField
        handle={field}
        id={id}
        label={label}
        labelHidden
        placeholder={label}
        value={text}
        error={problem || undefined}
        onText={write}
        onSend={send}
      />
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" busy={busy} onClick={send}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {controls("cancel")}
          </Button>
        )}
        <span role="status" className="ml-auto text-13 text-ink-3">
          {draft.saved && text ? t("draftSaved") : ""}
        </span>
      </div>
    </div>
  );
}

/** Asks when this composer was opened, signed by the server; without an answer the text is sent without. */
function openedNow(): Promise<string | undefined> {
  return trpc.screening.stamp.query().then(
    (stamp) => stamp ?? undefined,
    () => undefined,
  );
}
