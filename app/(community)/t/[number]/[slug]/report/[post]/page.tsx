import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { flagReasons, flagText } from "../../../../../../../server/moderation/flags/flags-limits.schema.ts";
import { getT, localHref } from "../../../../../../_messages/server.ts";
import { ByLine } from "../../../../../../_parts/topics/by-line.tsx";
import { problemOf } from "../../../../../../_parts/topics/problem-text.ts";
import { type TopicParams, topicHref, topicOf } from "../../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../../_server/api.ts";
import { requireMember } from "../../../../../../_server/member.ts";
import { read } from "../../../../../../_server/read.ts";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb.tsx";
import { Button } from "../../../../../../_ui/button.tsx";
import { Callout } from "../../../../../../_ui/callout.tsx";
import { RadioGroup } from "../../../../../../_ui/choice.tsx";
import { ButtonLink } from "../../../../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../../../../_ui/page.tsx";
import { Prose } from "../../../../../../_ui/prose.tsx";
import { TextArea } from "../../../../../../_ui/text-field.tsx";

type Route = { params: Promise<TopicParams & { post: string }>; searchParams: Promise<{ problem?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("acts")("flag"), robots: { index: false } };
}

/** Reporting one post without a script; what was chosen before stands in the form. */
export default async function ReportPage({ params, searchParams }: Route) {
  const t = getT("acts");
  const controls = getT("controls");
  const { post: id, ...place } = await params;
  const { topic } = await topicOf(place, {});
  await requireMember();
  const caller = await api();
  const [post, own] = await Promise.all([read(caller.topics.post({ post: id })), read(caller.flags.own({ post: id }))]);
  if (post.topic !== topic.number) notFound();
  const path = topicHref(topic);
  const problem = problemOf((await searchParams).problem);
  const name = post.view.author.displayName;
  const fields = {
    post: id,
    _back: localHref(`${path}/report/${id}`),
    _next: localHref(`${path}/${post.view.number}`),
  };
  return (
    <Page>
      <div className="mx-auto max-w-column" data-current-board={topic.board.slug}>
        <Breadcrumb crumbs={[{ label: topic.title, href: path }, { label: t("flag") }]} />
        <div className="mt-3">
          <PageTitle lead={t("flagLead", { name })}>{t("flagTitle", { name })}</PageTitle>
        </div>
        {problem && problem.field !== "text" && (
          <div role="alert" className="mb-5">
            <Callout tone="danger">{problem.text}</Callout>
          </div>
        )}
        <div className="mb-6 rounded-lg border border-line px-4 py-3">
          <ByLine post={post.view} path={path} compact />
          <Prose html={post.view.html} lang={topic.locale} small className="mt-2" />
        </div>
        <form method="post" action="/api/form/flags.raise" className="grid gap-5">
          {Object.entries(fields).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <RadioGroup
            name="reason"
            legend={t("flagReason")}
            {...(own && { defaultValue: own.reason })}
            choices={flagReasons.map((one) => ({ value: one, label: t(`flag_${one}`) }))}
          />
          <TextArea
            name="text"
            label={t("flagText")}
            note={controls("optional")}
            maxLength={flagText.max}
            defaultValue={own?.text}
            error={problem?.field === "text" ? t("flagTextNeeded") : undefined}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" icon="flag">
              {t("flagSend")}
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
