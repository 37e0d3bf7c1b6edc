import type { Metadata } from "next";
import { limits } from "../../../../../../../server/topics/topics.schema.ts";
import { getT } from "../../../../../../_messages/server.ts";
import { OpenSuggestion } from "../../../../../../_parts/topics/open-suggestion.tsx";
import { PlainComposer } from "../../../../../../_parts/topics/plain-composer.tsx";
import { type TopicParams, topicHref, topicOf } from "../../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../../_server/api.ts";
import { requireMember } from "../../../../../../_server/member.ts";
import { read } from "../../../../../../_server/read.ts";
import { TextField } from "../../../../../../_ui/text-field.tsx";

type Route = { params: Promise<TopicParams & { post: string }>; searchParams: Promise<{ problem?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("acts")("suggestEdit"), robots: { index: false } };
}

/**
 * Proposing another text for somebody's post; a moderator decides. After a refusal what was typed stands in the form again;
 * while a proposal waits, it can be taken back here.
 */
export default async function SuggestPage({ params, searchParams }: Route) {
  const t = getT("acts");
  const topics = getT("topics");
  const { post: id, ...place } = await params;
  const { topic } = await topicOf(place, {});
  await requireMember();
  const caller = await api();
  const source = await read(caller.edits.source({ post: id }));
  if (source.waiting) return <OpenSuggestion topic={topic} post={id} suggestion={source.waiting} />;
  const { problem } = await searchParams;
  const typed = problem ? (await caller.topics.draft({ key: `suggest:${id}` }))?.body : null;
  return (
    <PlainComposer
      procedure="edits.suggest"
      hidden={{ post: id, version: String(source.version) }}
      back={`${topicHref(topic)}/suggest/${id}`}
      next={topicHref(topic)}
      topic={topic}
      title={t("suggestEdit")}
      submit={t("suggestSend")}
      limit={source.limit}
      body={typed?.body ?? source.markdown}
      // The text as it stands now, beside what was typed, when somebody changed it meanwhile.
      current={problem === "suggestionStale" ? source.markdown : undefined}
      problem={problem}
    >
      {source.title !== null && (
        <TextField name="title" label={topics("titleLabel")} defaultValue={typed?.title ?? source.title} />
      )}
      <TextField
        name="reason"
        label={t("suggestReason")}
        hint={t("suggestReasonHint")}
        defaultValue={typed?.fields?.reason}
        required
        minLength={5}
        maxLength={limits.reason.max}
      />
    </PlainComposer>
  );
}
