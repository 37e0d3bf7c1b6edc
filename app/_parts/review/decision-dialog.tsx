"use client";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import type { OfferedDecision } from "../../../server/moderation/queue/item-view.schema.ts";
import { decisionReason } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import { RadioGroup } from "../../_ui/choice.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { Kbd } from "../../_ui/kbd.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import { decisionName } from "./decision-name.ts";

type Props = {
  /** One, or several to choose from. */
  decisions: OfferedDecision[];
  count: number;
  author: string;
  onTake: (decision: OfferedDecision, reason: string) => void;
  onClose: () => void;
};

/**
 * The reason for a decision: a digit takes a suggested one, Enter decides. The author reads it, so it can be changed and
 * written freely.
 */
export function DecisionDialog({ decisions, count, author, onTake, onClose }: Props) {
  const t = useT("review");
  const controls = useT("controls");
  const form = useId();
  const [key, setKey] = useState(decisions[0]?.key ?? "");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const decision = decisions.find((one) => one.key === key);
  useEffect(() => document.getElementById(`${form}-text`)?.focus(), [form]);
  if (!decision) return null;
  const suggested = decision.reasons.map((name) => t(`why_${name}` as "why_spam"));
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const text = reason.trim();
    if (decision.ask === "required" && text.length < decisionReason.min) return setProblem(t("reasonNeeded"));
    onTake(decision, text);
  };
  const press = (event: KeyboardEvent) => {
    // A digit takes a suggestion only as long as nothing was written that it could belong to.
    const taken = suggested[Number(event.key) - 1];
    if (taken && (reason === "" || suggested.includes(reason))) setReason(taken);
    else if (event.key === "Enter" && !event.shiftKey) send();
    else return;
    event.preventDefault();
  };
  const what = decisionName(t, decision);
  return (
    <Dialog
      open
      onClose={onClose}
      title={decisions.length > 1 ? t("withReason") : count > 1 ? t("decideMany", { what, count }) : what}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {controls("cancel")}
          </Button>
          <Button type="submit" form={form} variant={decision.tone === "take" ? "danger" : "primary"}>
            {what}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="grid gap-4 text-ink">
        {decisions.length > 1 && (
          <RadioGroup
            name="decision"
            legend={t("decisions")}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            choices={decisions.map((one) => ({ value: one.key, label: decisionName(t, one) }))}
          />
        )}
        {suggested.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {suggested.map((text, place) => (
              <li key={text}>
                <button
                  type="button"
                  aria-pressed={reason === text}
                  onClick={() => setReason(text)}
                  className="inline-flex items-center gap-2 rounded-md border border-line px-2.5 py-1.5 text-left text-13 hover:border-line-2 aria-pressed:border-brand aria-pressed:bg-brand-soft touch:min-h-11"
                >
                  <Kbd>{String(place + 1)}</Kbd>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
        <TextArea
          id={`${form}-text`}
          name="reason"
          label={t("reason")}
          {...(decision.ask === "optional" && { note: controls("optional") })}
          hint={decision.tone === "take" && author ? t("reasonHint", { name: author }) : undefined}
          error={problem || undefined}
          rows={3}
          maxLength={decisionReason.max}
          value={reason}
          onKeyDown={press}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
