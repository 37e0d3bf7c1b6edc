"use client";
import { useEffect, useRef, useState } from "react";
import type { HandOut, ReplyPreview } from "../../../server/desk/desk.schema.ts";
import type { AskedPlaceholder } from "../../../server/desk/placeholders.schema.ts";
import { askedPlaceholders, replyLimits } from "../../../server/desk/placeholders.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { lastSaid } from "./last-said.ts";

type Props = { reply: ReplyPreview; onFilled: (text: HandOut) => void; onLeave: () => void };

/** What of a reply's placeholders an agent has to say. */
export function askedOf(reply: ReplyPreview): AskedPlaceholder[] {
  return askedPlaceholders.filter((name) => reply.placeholders.includes(name));
}

/** Asks, in place, for what a canned reply leaves open; Enter copies, Escape leaves. */
export function FillForm({ reply, onFilled, onLeave }: Props) {
  const t = useT("desk");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const first = useRef<HTMLInputElement>(null);
  const asked = askedOf(reply);
  const [values, setValues] = useState({ customer: "", case: lastSaid.case, link: lastSaid.link });
  const fill = useMutation(trpc.desk.fillReply.mutate);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    const filled = await fill.run({ number: reply.number, ...values });
    if (!filled) return;
    if (values.case) lastSaid.case = values.case;
    onFilled(filled);
  };
  const wrong = (name: string) => fill.trouble?.fields[name] !== undefined;
  return (
    <form
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-t border-line bg-surface px-5 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onLeave();
      }}
    >
      {asked.map((name, place) => (
        <label key={name} className="grid gap-1 text-13 font-medium">
          {t(`placeholder_${name}`)}
          <input
            ref={place === 0 ? first : undefined}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            maxLength={replyLimits.value}
            autoComplete="off"
            aria-invalid={wrong(name) || undefined}
            aria-describedby={wrong(name) ? "fill-problem" : undefined}
            className="field w-52 max-w-full font-normal"
          />
        </label>
      ))}
      <Button type="submit" variant="primary" busy={fill.busy}>
        {t("fillCopy")}
      </Button>
      <Button type="button" variant="quiet" onClick={onLeave}>
        {controls("cancel")}
      </Button>
      <span id="fill-problem" role="alert" className="w-full text-13 text-danger empty:hidden">
        {fill.trouble &&
          (wrong("link") && fill.trouble.values && Object.values(fill.trouble.fields).includes("noAddress")
            ? t("noAddress")
            : Object.values(fill.trouble.fields).includes("placeholderMissing")
              ? t("placeholderMissing")
              : sentenceOf(fill.trouble, errors, locale))}
      </span>
    </form>
  );
}
