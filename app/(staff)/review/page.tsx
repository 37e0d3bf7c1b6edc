import type { Metadata } from "next";
import { type ItemKind, itemKinds } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { holds } from "../../../server/platform/authorize/index.ts";
import { Messages } from "../../_messages/messages.tsx";
import { getT } from "../../_messages/server.ts";
import { ReviewQueue } from "../../_parts/review/review-queue.tsx";
import { api, context } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Page } from "../../_ui/page.tsx";

type Route = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export function generateMetadata(): Metadata {
  return { title: getT("review")("title"), robots: { index: false } };
}

/** For moderators; whoever is none finds no such page. The first items come with the page, with the one asked for. */
export default async function ReviewPage({ searchParams }: Route) {
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined);
  const kind = itemKinds.find((one): one is ItemKind => one === text("kind")?.toUpperCase());
  const board = text("board")?.slice(0, 60);
  const filter = {
    ...(kind && { kind }),
    ...(board && { board }),
    urgent: text("urgent") === "1",
    mine: text("mine") === "1",
    decided: text("show") === "decided",
  };
  const [caller, { actor }] = await Promise.all([api(), context()]);
  const [list, counts] = await Promise.all([read(caller.queue.list(filter)), read(caller.queue.counts())]);
  const wanted = text("item") ?? list.rows[0]?.id;
  const item = wanted ? await caller.queue.item({ item: wanted }).catch(() => null) : null;
  return (
    <Page wide>
      <Messages areas={["review", "penalties", "ui"]}>
        <ReviewQueue
          key={JSON.stringify(filter)}
          start={{ filter, list, counts, item, figures: holds(actor, ["MODERATOR", "ADMIN"]) }}
          chosen={Boolean(text("item"))}
        />
      </Messages>
    </Page>
  );
}
