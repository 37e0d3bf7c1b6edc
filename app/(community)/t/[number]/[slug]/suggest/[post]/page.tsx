import type { Metadata } from "next";
import { limits } from "../../../../../../../server/topics/topics.schema.ts";
import { getT } from "../../../../../../_messages/server.ts";
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

/** Proposing another text for somebody's post; a moderator decides. */
export default async function SuggestPage({ params, searchParams }: Route) {
  const t = getT("acts");
  const topics = getT("topics");
  const { post: id, ...place } = await params;
  const { topic } = await topicOf(place, {});
  await requireMember();
  const source = await read((await api()).edits.source({ post: id }));
  const { problem } = await searchParams;
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
      body={source.markdown}
      problem={problem}
    >
      {source.title !== null && <TextField name="title" label={topics("titleLabel")} defaultValue={source.title} />}
      <TextField
        name="reason"
        label={t("suggestReason")}
        hint={t("suggestReasonHint")}
        required
        minLength={5}
        maxLength={limits.reason.max}
      />
    </PlainComposer>
  );
}
