"use client";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { toast } from "../../_ui/toast.tsx";
import { EditConflict } from "./edit-conflict.tsx";
import { MarkdownField, type MarkdownHandle } from "./markdown-field.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";
import { useDraft } from "./use-draft.ts";

type Text = { body: string; title: string; tags: string };
type Newer = { version: number; body: string; title: string };

/** A post being changed in place; when somebody saved first, both texts stand side by side and nothing is lost. */
export function EditForm({ post, onDone }: { post: PostFacts; onDone: () => void }) {
  const t = useT("acts");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const local = useLocalHref();
  const id = useId();
  const router = useRouter();
  const { path, number, limits } = useTopicScope();
  const { renew } = useAct();
  const field = useRef<MarkdownHandle>(null);
  const version = useRef(0);
  const [text, setText] = useState<Text | null>(null);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [newer, setNewer] = useState<Newer | null>(null);
  const opening = post.kind === "OPENING";
  const draft = useDraft(
    `edit:${post.id}`,
    (found) => {
      if (found.body) setText((now) => now && { ...now, body: found.body ?? now.body });
    },
    text !== null,
  );
  useEffect(() => {
    trpc.topics.source.query({ post: post.id }).then(
      (source) => {
        version.current = source.version;
        setText({ body: source.markdown, title: source.topic.title, tags: source.tags.join(", ") });
        requestAnimationFrame(() => field.current?.focus());
      },
      (error: unknown) => setProblem(sentenceOf(troubleOf(error), errors, locale)),
    );
  }, [post.id, errors, locale]);
  const change = (part: Partial<Text>) => {
    if (!text) return;
    const next = { ...text, ...part };
    setText(next);
    setProblem("");
    draft.keep({ body: next.body });
  };
  const save = async () => {
    if (!text || busy) return;
    const least = opening ? limits.question.min : post.kind === "ANSWER" ? limits.answer.min : limits.comment.min;
    if (text.body.trim().length < least) return setProblem(t("tooShort", { least }));
    setBusy(true);
    try {
      const tags = text.tags
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean);
      const saved = await trpc.topics.edit.mutate({
        post: post.id,
        version: version.current,
        body: text.body,
        reason,
        ...(opening && { title: text.title, tags }),
      });
      await draft.drop();
      onDone();
      toast(controls("saved"));
      const moved = `/t/${number}/${encodeURIComponent(saved.slug)}`;
      if (opening && moved !== path) router.push(local(moved));
      else renew();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === "Conflict" && trouble.current) setNewer(trouble.current as Newer);
      setProblem(sentenceOf(trouble, errors, locale));
    }
    setBusy(false);
  };
  const cancel = async () => {
    onDone();
    await draft.drop();
  };
  if (!text) return <p className="py-6 text-14 text-ink-3">{problem || controls("loading")}</p>;
  return (
    <div className="mt-3.5 grid gap-4">
      {opening && (
        <>
          <TextField
            name="title"
            id={`${id}-title`}
            label={t("titleLabel")}
            value={text.title}
            maxLength={limits.title.max}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextField
            name="tags"
            id={`${id}-tags`}
            label={t("tagsLabel")}
            value={text.tags}
            onChange={(event) => change({ tags: event.target.value })}
          />
        </>
      )}
      {newer && (
        <EditConflict
          newer={newer.body}
          onSettle={(take) => {
            version.current = newer.version;
            setNewer(null);
            setProblem("");
            if (take) change({ body: newer.body, title: newer.title });
          }}
        />
      )}
      <MarkdownField
        handle={field}
        id={`${id}-body`}
        label={t("textLabel")}
        value={text.body}
        error={newer ? undefined : problem || undefined}
        onText={(body) => change({ body })}
        onSend={save}
      />
      <TextField
        name="reason"
        id={`${id}-reason`}
        label={t("whyEdited")}
        note={controls("optional")}
        value={reason}
        maxLength={255}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" busy={busy} disabled={newer !== null} onClick={save}>
          {controls("save")}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {controls("cancel")}
        </Button>
        <span role="status" className="ml-auto text-13 text-ink-3">
          {draft.saved ? t("draftSaved") : ""}
        </span>
      </div>
    </div>
  );
}
