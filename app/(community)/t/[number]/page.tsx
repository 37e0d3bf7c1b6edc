import { permanentRedirect } from "next/navigation";
import { localHref } from "../../../_messages/server.ts";
import { topicHref } from "../../../_parts/topics/topic-data.ts";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";

type Route = { params: Promise<{ number: string }> };

/** The short address of a topic leads to its full one; what the reader may not see has neither. */
export default async function ShortTopicPage({ params }: Route) {
  const { number } = await params;
  const caller = await api();
  const way = await read(caller.arranging.leadsTo({ number }));
  if (way) permanentRedirect(localHref(topicHref(way)));
  const { slug } = await read(caller.topics.place({ number, post: 1 }));
  permanentRedirect(localHref(topicHref({ number: Number(number), slug })));
}
