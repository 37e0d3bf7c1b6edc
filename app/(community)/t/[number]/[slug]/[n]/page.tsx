import { notFound, permanentRedirect, redirect } from "next/navigation";
import { localHref } from "../../../../../_messages/server.ts";
import { topicHref, windowHref } from "../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../_server/api.ts";
import { read } from "../../../../../_server/read.ts";

type Route = { params: Promise<{ number: string; n: string }> };

/** The address of one post: leads to the window it stands in, and to its place there. */
export default async function PostPage({ params }: Route) {
  const { number, n } = await params;
  if (!/^[1-9]\d{0,8}$/.test(n)) notFound();
  const caller = await api();
  const way = await read(caller.arranging.leadsTo({ number, post: n }));
  if (way) permanentRedirect(localHref(way.post ? `${topicHref(way)}/${way.post}` : topicHref(way)));
  const { slug, from } = await read(caller.topics.place({ number, post: n }));
  redirect(localHref(`${windowHref({ number: Number(number), slug }, { sort: "oldest", from })}#p${n}`));
}
