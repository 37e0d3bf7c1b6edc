import type { ReactNode } from "react";
import type { PostView, TopicHead } from "../../../server/topics/index.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import { ByLine } from "./by-line.tsx";
import { FormTrap } from "./form-trap.tsx";
import { problemOf } from "./problem-text.ts";
import { topicHref } from "./topic-data.ts";

type PlainComposerProps = {
  procedure: "topics.answer" | "topics.comment" | "topics.edit" | "edits.suggest";
  hidden: Record<string, string>;
  /** Where a refusal leads: this page. */
  back: string;
  next?: string;
  topic: TopicHead;
  /** What is answered, to read again while writing. */
  quoted?: PostView;
  title: string;
  submit: string;
  limit: { min: number; max: number };
  body: string;
  /** The text as it stands now, when somebody else changed it. */
  current?: string;
  problem?: string;
  children?: ReactNode;
};

/** A page with one plain form for a text; it works without any script, and twice sent is once posted. */
export async function PlainComposer(props: PlainComposerProps) {
  const { procedure, hidden, back, next, topic, quoted, title, submit, limit, body, current, children } = props;
  const t = getT("topics");
  const controls = getT("controls");
  const problem = await problemOf(props.problem, { least: limit.min, most: limit.max });
  const path = topicHref(topic);
  const fields = { ...hidden, _back: localHref(back), ...(next && { _next: localHref(next) }) };
  const isText = problem?.field === "body";
  return (
    <Page>
      <div className="mx-auto max-w-column" data-current-board={topic.board.slug}>
        <Breadcrumb crumbs={[{ label: topic.title, href: path }, { label: title }]} />
        <div className="mt-3">
          <PageTitle>{title}</PageTitle>
        </div>
        {problem && !isText && (
          <div role="alert" className="mb-5">
            <Callout tone="danger">{problem.text}</Callout>
          </div>
        )}
        {quoted && (
          <details className="mb-5 rounded-lg border border-line px-4 py-3">
            <summary className="text-14 font-medium text-ink-2">
              {t("readAgain", { name: quoted.author.displayName })}
            </summary>
            <div className="mt-3">
              <ByLine post={quoted} path={path} compact />
              <Prose html={quoted.html} lang={topic.locale} small className="mt-2" />
            </div>
          </details>
        )}
        <form method="post" action={`/api/form/${procedure}`} className="grid gap-5">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {(procedure === "topics.answer" || procedure === "topics.comment") && (
            <>
              <input type="hidden" name="idempotencyKey" value={crypto.randomUUID()} />
              <FormTrap stamp={await (await api()).screening.stamp()} />
            </>
          )}
          {current !== undefined && (
            <TextArea name="_current" label={t("currentText")} readOnly rows={8} defaultValue={current} />
          )}
          <TextArea
            name="body"
            label={t("text")}
            hint={t("textHint")}
            rows={10}
            required
            minLength={limit.min}
            maxLength={limit.max}
            defaultValue={body}
            error={isText ? problem?.text : undefined}
          />
          {children}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {submit}
            </Button>
            <ButtonLink href={path} variant="quiet">
              {controls("cancel")}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Page>
  );
}
