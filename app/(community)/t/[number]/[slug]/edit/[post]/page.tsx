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
  return { title: getT("topics")("editPost"), robots: { index: false } };
}

/** Changing a post without a script; after a refusal what was typed stands in the form again. */
export default async function EditPage({ params, searchParams }: Route) {
  const t = getT("topics");
  const controls = getT("controls");
  const { post: id, ...place } = await params;
  const { topic } = await topicOf(place, {});
  await requireMember();
  const caller = await api();
  const source = await read(caller.topics.source({ post: id }));
  const { problem } = await searchParams;
  const draft = problem ? await caller.topics.draft({ key: `edit:${id}` }) : null;
  const opening = source.kind === "OPENING";
  const limit = opening ? limits.question : source.kind === "ANSWER" ? limits.answer : limits.comment;
  return (
    <PlainComposer
      procedure="topics.edit"
      hidden={{ post: id, version: String(source.version) }}
      back={`${topicHref(topic)}/edit/${id}`}
      next={topicHref(topic)}
      topic={topic}
      title={t("editPost")}
      submit={controls("save")}
      limit={limit}
      body={draft?.body.body ?? source.markdown}
      // The text as it stands now, beside what was typed, when somebody saved first.
      current={problem === "editedMeanwhile" ? source.markdown : undefined}
      problem={problem}
    >
      {opening && (
        <>
          <TextField name="title" label={t("titleLabel")} defaultValue={draft?.body.title ?? source.topic.title} />
          <TextField
            name="tags"
            label={t("tagsLabel")}
            hint={t("tagsHint")}
            defaultValue={(draft?.body.tags ?? source.tags).join(", ")}
          />
        </>
      )}
      <TextField name="reason" label={t("whyEdited")} note={controls("optional")} maxLength={limits.reason.max} />
    </PlainComposer>
  );
}
