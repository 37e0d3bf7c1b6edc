"use client";
import { type FormEvent, useId, useState } from "react";
import {
  explained,
  type FlagReason,
  flagReasons,
  flagText,
} from "../../../server/moderation/flags/flags-limits.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { RadioGroup } from "../../_ui/choice.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import { toast } from "../../_ui/toast.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope } from "./topic-scope.tsx";

type Props = { post: PostFacts; reason: FlagReason | null; onClose: () => void };

/** What is wrong with a post: one reason, and some words where they are needed. */
export function FlagDialog({ post, reason: before, onClose }: Props) {
  const t = useT("acts");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const form = useId();
  const { patch } = useTopicScope();
  const { run, trouble, busy } = useMutation(async (input: Parameters<typeof trpc.flags.raise.mutate>[0]) => {
    await trpc.flags.raise.mutate(input);
    return "sent" as const;
  });
  const [reason, setReason] = useState<FlagReason | null>(before);
  const [problem, setProblem] = useState("");
  const needed = reason !== null && explained.includes(reason);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "").trim();
    if (reason === null) return setProblem("reason");
    if (needed && text.length < flagText.min) return setProblem("text");
    setProblem("");
    if (await run({ post: post.id, reason, text })) sent(reason);
  };
  const sent = (said: FlagReason) => {
    patch((viewer) => {
      const own = viewer.posts[post.id];
      return own ? { ...viewer, posts: { ...viewer.posts, [post.id]: { ...own, flagged: said } } } : viewer;
    });
    toast(t("flagSent"));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("flagTitle", { name: post.author })}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {controls("cancel")}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {t("flagSend")}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t("flagLead", { name: post.author })}</p>
      <form id={form} onSubmit={send} noValidate className="grid gap-4 text-ink">
        <RadioGroup
          name="reason"
          legend={t("flagReason")}
          value={reason ?? ""}
          onChange={(event) => setReason(flagReasons.find((one) => one === event.target.value) ?? null)}
          error={problem === "reason" ? controls("required") : undefined}
          choices={flagReasons.map((one) => ({ value: one, label: t(`flag_${one}`) }))}
        />
        <TextArea
          name="text"
          id={`${form}-text`}
          label={t("flagText")}
          {...(!needed && { note: controls("optional") })}
          error={problem === "text" ? t("flagTextNeeded") : trouble ? sentenceOf(trouble, errors, locale) : undefined}
          rows={3}
          maxLength={flagText.max}
        />
      </form>
    </Dialog>
  );
}
