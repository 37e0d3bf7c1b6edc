import type { Metadata } from "next";
import { limits } from "../../../../../../server/topics/topics.schema.ts";
import { getT } from "../../../../../_messages/server.ts";
import { PlainComposer } from "../../../../../_parts/topics/plain-composer.tsx";
import { type TopicParams, topicHref, topicOf } from "../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../_server/api.ts";
import { requireMember } from "../../../../../_server/member.ts";

type Route = { params: Promise<TopicParams>; searchParams: Promise<{ problem?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("topics")("yourAnswer"), robots: { index: false } };
}

/** Answering without a script, or with one that has not come: a plain form, never kept. */
export default async function AnswerPage({ params, searchParams }: Route) {
  const t = getT("topics");
  const page = await topicOf(await params, {});
  await requireMember();
  const { topic } = page;
  const caller = await api();
  const draft = await caller.topics.draft({ key: `answer:${topic.number}` });
  const path = topicHref(topic);
  return (
    <PlainComposer
      procedure="topics.answer"
      hidden={{ topic: String(topic.number) }}
      back={`${path}/answer`}
      topic={topic}
      quoted={page.opening}
      title={t("yourAnswer")}
      submit={t("sendAnswer")}
      limit={limits.answer}
      body={draft?.body.body ?? ""}
      problem={(await searchParams).problem}
    />
  );
}
