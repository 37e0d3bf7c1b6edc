import type { Metadata } from "next";
import { getLocale } from "../../../../_messages/server.ts";
import { loadRankNames } from "../../../../_parts/people/rank-names.ts";
import { type TopicParams, type TopicSearch, topicOf, windowHref } from "../../../../_parts/topics/topic-data.ts";
import { TopicView } from "../../../../_parts/topics/topic-view.tsx";
import { absoluteHref, alternatesOf } from "../../../../_server/site.ts";

type Route = { params: Promise<TopicParams>; searchParams: Promise<TopicSearch> };

/** Longest description for search engines and previews. */
const MOST = 160;

export async function generateMetadata({ params, searchParams }: Route): Promise<Metadata> {
  const page = await topicOf(await params, await searchParams);
  const { topic, opening } = page;
  const locale = getLocale();
  // Other orders show the same posts again: the usual order is the one to be found.
  const self = windowHref(topic, { sort: "oldest", from: page.sort === "oldest" ? page.previous && from(page) : null });
  const description = excerpt(opening.html);
  const url = absoluteHref(self, locale);
  const open = topic.presence === "VISIBLE" && topic.board.visibility === "PUBLIC";
  return {
    title: topic.title,
    description,
    alternates: { canonical: url, languages: alternatesOf(self) },
    robots: open ? { index: page.sort === "oldest", follow: true } : { index: false, follow: false },
    openGraph: {
      type: "article",
      title: topic.title,
      description,
      url,
      locale,
      publishedTime: new Date(topic.createdAt).toISOString(),
      modifiedTime: new Date(topic.lastActivityAt).toISOString(),
    },
    twitter: { card: "summary", title: topic.title, description },
  };
}

/** A topic: the same bytes for everybody; what belongs to the viewer comes after. */
export default async function TopicPage({ params, searchParams }: Route) {
  const [page] = await Promise.all([topicOf(await params, await searchParams), loadRankNames()]);
  return <TopicView page={page} />;
}

/** Where this window begins. */
function from(page: Awaited<ReturnType<typeof topicOf>>): string | null {
  const first = page.answers[0];
  return first ? String(first.number) : null;
}

function excerpt(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z#0-9]+;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(" ", MOST))} …`;
}
