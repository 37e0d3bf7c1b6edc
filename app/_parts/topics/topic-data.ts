import { TRPCError } from "@trpc/server";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { dependsOn } from "../../../server/platform/page-cache/index.ts";
import type { TopicPage } from "../../../server/topics/index.ts";
import { type TopicSort, topicSorts } from "../../../server/topics/topics.schema.ts";
import { localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

export type TopicParams = { number: string; slug: string };
export type TopicSearch = { from?: string; sort?: string };

/** Reads a topic's page once per request, for its metadata and for itself. */
const pageOf = cache(async (number: string, from: string | undefined, sort: TopicSort): Promise<TopicPage> => {
  const page = await pageOrWay(number, from, sort);
  const posts = [page.opening, ...page.solutionPosts, ...page.answers];
  // Rank and number of solutions stand beside the names: whoever gains or loses makes the pages with their posts stale.
  dependsOn(...new Set(posts.map((post) => `byline:${post.author.name}`)));
  // Other topics are named here: whatever becomes of them makes this page stale.
  const { duplicateOf, splitFrom, splits } = page.topic;
  for (const other of [duplicateOf, splitFrom, ...splits]) if (other) dependsOn(`topic:${other.number}`);
  return page;
});

/** The page of a topic; the number of one that was merged into another leads on to it, for those who may see that one. */
async function pageOrWay(number: string, from: string | undefined, sort: TopicSort): Promise<TopicPage> {
  const caller = await api();
  try {
    return await caller.topics.page({ number, from, sort });
  } catch (error) {
    const gone = error instanceof TRPCError && error.code === "NOT_FOUND";
    const way = gone ? await read(caller.arranging.leadsTo({ number })) : null;
    if (way) permanentRedirect(localHref(topicHref(way)));
    return read(Promise.reject(error));
  }
}

/**
 * The topic of an address. An old or wrong slug leads on to the present one; what the reader may not see is the
 * not-found page, before any slug is told.
 */
export async function topicOf(params: TopicParams, search: TopicSearch): Promise<TopicPage> {
  const sort = topicSorts.find((name) => name === search.sort) ?? "oldest";
  const page = await pageOf(params.number, search.from, sort);
  if (decodeURIComponent(params.slug) !== page.topic.slug) {
    permanentRedirect(localHref(windowHref(page.topic, { sort, from: search.from ?? null })));
  }
  return page;
}

/** The address of a topic. */
export function topicHref(topic: { number: number; slug: string }): string {
  return `/t/${topic.number}/${encodeURIComponent(topic.slug)}`;
}

/** The address of one window of a topic, in one order. */
export function windowHref(
  topic: { number: number; slug: string },
  place: { sort: TopicSort; from?: string | null },
): string {
  const query = new URLSearchParams();
  if (place.from) query.set("from", place.from);
  if (place.sort !== "oldest") query.set("sort", place.sort);
  const text = query.toString();
  return topicHref(topic) + (text && `?${text}`);
}
