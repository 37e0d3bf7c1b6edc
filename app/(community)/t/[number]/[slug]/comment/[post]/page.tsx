import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { limits } from "../../../../../../../server/topics/topics.schema.ts";
import { getT } from "../../../../../../_messages/server.ts";
import { PlainComposer } from "../../../../../../_parts/topics/plain-composer.tsx";
import { type TopicParams, topicHref, topicOf } from "../../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../../_server/api.ts";
import { requireMember } from "../../../../../../_server/member.ts";
import { read } from "../../../../../../_server/read.ts";

type Route = { params: Promise<TopicParams & { post: string }>; searchParams: Promise<{ problem?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("topics")("yourComment"), robots: { index: false } };
}

/** Commenting on one post without a script: a plain form, never kept. */
export default async function CommentPage({ params, searchParams }: Route) {
  const t = getT("topics");
  const { post: id, ...place } = await params;
  const { topic } = await topicOf(place, {});
  await requireMember();
  const caller = await api();
  const post = await read(caller.topics.post({ post: id }));
  if (post.topic !== topic.number) notFound();
  const draft = await caller.topics.draft({ key: `comment:${id}` });
  return (
    <PlainComposer
      procedure="topics.comment"
      hidden={{ post: id }}
      back={`${topicHref(topic)}/comment/${id}`}
      topic={topic}
      quoted={post.view}
      title={t("yourComment")}
      submit={t("sendComment")}
      limit={limits.comment}
      body={draft?.body.body ?? ""}
      problem={(await searchParams).problem}
    />
  );
}
