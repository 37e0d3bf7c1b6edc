"use client";
import { useEffect, useRef, useState } from "react";
import type { Thing } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { toast } from "../../_ui/toast.tsx";
import { lastSaid } from "./last-said.ts";

type Props = { thing: Thing; onDone: (used: number | null) => void };

/** Asks for the number of the case, in place; Enter counts, Escape leaves. The last number is offered again. */
export function CaseForm({ thing, onDone }: Props) {
  const t = useT("desk");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(lastSaid.case);
  const use = useMutation(trpc.desk.used.mutate);
  useEffect(() => field.current?.select(), []);
  const send = async () => {
    const wanted = name.trim();
    if (!wanted) return field.current?.focus();
    const done = await use.run({ kind: thing.kind, number: thing.number, case: wanted });
    if (!done) return;
    lastSaid.case = wanted;
    toast(t(done.counted ? "counted" : "countedBefore", { case: wanted }));
    onDone(done.used);
  };
  return (
    <form
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-5 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onDone(null);
      }}
    >
      <label htmlFor="case" className="text-14 font-medium">
        {t("caseLabel")}
      </label>
      <input
        ref={field}
        id="case"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={60}
        autoComplete="off"
        aria-describedby="case-hint"
        aria-invalid={use.trouble ? true : undefined}
        className="field max-w-56"
      />
      <Button type="submit" variant="primary" busy={use.busy}>
        {t("caseSave")}
      </Button>
      <Button type="button" variant="quiet" onClick={() => onDone(null)}>
        {controls("cancel")}
      </Button>
      <span id="case-hint" role={use.trouble ? "alert" : undefined} className="text-13 text-ink-3">
        {use.trouble ? sentenceOf(use.trouble, errors, locale) : t("caseHint")}
      </span>
    </form>
  );
}
