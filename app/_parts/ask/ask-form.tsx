"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button, buttonClass } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { RadioGroup } from "../../_ui/choice.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { DraftConflict } from "../topics/draft-conflict.tsx";
import { FormTrap } from "../topics/form-trap.tsx";
import { MarkdownField } from "../topics/markdown-field.tsx";
import { useDraft } from "../topics/use-draft.ts";
import type { AskedBoard, AskKind, AskLimits, AskProblems, AskText } from "./ask-start.ts";
import { BoardLine } from "./board-line.tsx";
import { ExtraFields } from "./extra-fields.tsx";
import { PersonalHint } from "./personal-hint.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TagField } from "./tag-field.tsx";
import { TitleField } from "./title-field.tsx";
import { useSuggestions } from "./use-suggestions.ts";

type AskFormProps = {
  board: AskedBoard;
  kind: AskKind;
  member: boolean;
  limits: AskLimits;
  tags: string[];
  start: AskText;
  /** Where a refused form without a script comes back to. */
  back: string;
  problem: { field: string | null; text: string } | null;
  idempotencyKey: string;
  /** When the form was opened, signed. */
  stamp: string | null;
};

/** Steps that are not reached yet are hidden where scripts run; without them the form shows everything at once. */
const later = "hidden [@media(scripting:none)]:grid";

/** The form of a question. It is a real form; with a script it asks one thing after the other and keeps a draft. */
export function AskForm({
  board,
  kind: first,
  member,
  limits,
  tags,
  start,
  back,
  problem,
  idempotencyKey,
  stamp,
}: AskFormProps) {
  const t = useT("ask");
  const acts = useT("acts");
  const errors = useT("errors");
  const locale = useLocale();
  const local = useLocalHref();
  const [text, setText] = useState(start);
  const [kind, setKind] = useState(first);
  const [reached, setReached] = useState(start.body || problem ? 2 : 1);
  const [passed, setPassed] = useState(start.body ? start.title : null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<AskProblems>(problem ? { [problem.field ?? ""]: problem.text } : {});
  const body = useRef<{ focus: () => void }>(null);
  const draft = useDraft("ask", () => {}, member);
  // "None of these" sends them away until the title is another one.
  const hits = useSuggestions(text.title === passed ? "" : text.title);
  const change = (part: Partial<AskText>) => {
    const next = { ...text, ...part };
    setText(next);
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== "" && !(field in part))));
    draft.keep({ board: board.slug, ...next });
  };
  useEffect(() => {
    if (reached === 2 && !start.body && !problem) body.current?.focus();
  }, [reached, start.body, problem]);
  const checks = (): AskProblems => ({
    ...(text.title.trim().length < limits.title.min && { title: t("titleShort") }),
    ...(text.body.trim().length < limits.body.min && { body: t("bodyShort") }),
    ...(text.tags.length === 0 && { tags: t("tagsMissing") }),
    ...Object.fromEntries(
      board.extraFields
        .filter((field) => field.required && !text.fields[field.key]?.trim())
        .map((field) => [`fields.${field.key}`, t("requiredField")]),
    ),
  });
  const goOn = () => {
    const { title } = checks();
    setProblems(title ? { title } : {});
    if (title) return;
    setPassed(text.title);
    setReached(2);
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (reached === 1) return goOn();
    const found = checks();
    setProblems(found);
    const [wrong] = Object.keys(found);
    if (wrong) return document.getElementById(`f-${wrong}`)?.focus();
    setBusy(true);
    try {
      const posted = await trpc.topics.ask.mutate({
        board: board.slug,
        kind,
        ...text,
        idempotencyKey,
        ...(stamp && { stamp }),
      });
      await draft.drop();
      location.assign(local(`/t/${posted.topic}/${encodeURIComponent(posted.slug)}`));
    } catch (error) {
      const trouble = troubleOf(error);
      const [field] = Object.keys(trouble.fields);
      setProblems({ [field ?? ""]: sentenceOf(trouble, errors, locale) });
      setBusy(false);
    }
  };
  const hidden = { _back: back, board: board.slug, idempotencyKey, ...(board.kinds.length === 1 && { kind }) };
  return (
    <form method="post" action="/api/form/topics.ask" onSubmit={send} noValidate className="grid gap-7">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormTrap stamp={stamp} />
      <BoardLine board={board} title={text.title} />
      {problems[""] && (
        <div role="alert">
          <Callout tone="danger">{problems[""]}</Callout>
        </div>
      )}
      {draft.newer && (
        <DraftConflict
          newer={[draft.newer.body.title, draft.newer.body.body].filter(Boolean).join("\n\n")}
          onSettle={(take) => {
            const { title = "", body: words = "", tags: names = [], fields = {} } = draft.newer?.body ?? {};
            if (take) setText({ title, body: words, tags: names, fields });
            draft.settle(take, { board: board.slug, ...text });
          }}
        />
      )}
      {board.kinds.length > 1 && (
        <RadioGroup
          name="kind"
          legend={t("kind")}
          value={kind}
          onChange={(event) => setKind(event.target.value as AskKind)}
          choices={board.kinds.map((one) => ({ value: one, label: t(`kind_${one}`), hint: t(`kindHint_${one}`) }))}
        />
      )}
      <TitleField
        question={kind === "QUESTION"}
        limit={limits.title}
        value={text.title}
        error={problems.title}
        onText={(title) => change({ title })}
      />
      <PersonalHint text={text.title} member={member} />
      <Suggestions query={text.title} hits={hits} />
      {!member && (
        <div className="grid justify-items-start gap-3 rounded-lg bg-sunken px-4 py-4 text-14 text-ink-2">
          {t("signInBody")}
          <ClientLink
            href={`/sign-in?to=${encodeURIComponent(`/ask?board=${board.slug}&title=${encodeURIComponent(text.title)}`)}`}
            className={buttonClass("primary")}
          >
            {t("signInToPost")}
          </ClientLink>
        </div>
      )}
      {member && reached === 1 && (
        <div className="noscript-hidden">
          <Button variant="primary" onClick={goOn}>
            {t(hits.length > 0 ? "noneOfThese" : "next")}
          </Button>
        </div>
      )}
      {member && (
        <div className={reached === 2 ? "grid gap-7" : `${later} gap-7`}>
          <MarkdownField
            handle={body}
            id="f-body"
            name="body"
            label={t("bodyLabel")}
            hint={t("bodyHint")}
            rows={9}
            maxLength={limits.body.max}
            value={text.body}
            error={problems.body}
            onText={(words) => change({ body: words })}
            onSend={send}
          />
          <PersonalHint text={text.body} member={member} />
          <ExtraFields
            fields={board.extraFields}
            values={text.fields}
            problems={problems}
            onValues={(fields) => change({ fields })}
          />
          <PersonalHint text={Object.values(text.fields).join("\n")} member={member} />
          <TagField
            known={tags}
            most={limits.tags}
            value={text.tags}
            error={problems.tags}
            onTags={(names) => change({ tags: names })}
          />
          <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
            <Button type="submit" variant="primary" size="lg" busy={busy}>
              {t(kind === "QUESTION" ? "post" : "postOther")}
            </Button>
            <span role="status" className="text-13 text-ink-3">
              {draft.saved ? acts("draftSaved") : ""}
            </span>
          </div>
        </div>
      )}
    </form>
  );
}
