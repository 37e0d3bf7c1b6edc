import type { Metadata } from "next";
import { getT, localHref } from "../../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../../_parts/account/place.ts";
import { ActForm } from "../../../../../_parts/admin/act-form.tsx";
import { ClosingPart } from "../../../../../_parts/arranging/closing-part.tsx";
import { MergePart } from "../../../../../_parts/arranging/merge-part.tsx";
import { MovePart } from "../../../../../_parts/arranging/move-part.tsx";
import { PinPart, SlowPart } from "../../../../../_parts/arranging/pin-and-slow-parts.tsx";
import { PostPart } from "../../../../../_parts/arranging/post-part.tsx";
import { SplitPart } from "../../../../../_parts/arranging/split-part.tsx";
import { type TopicParams, topicHref } from "../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../_server/api.ts";
import { requireMember } from "../../../../../_server/member.ts";
import { read } from "../../../../../_server/read.ts";
import { Breadcrumb } from "../../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../../_ui/callout.tsx";
import { TextLink } from "../../../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../../../_ui/page.tsx";

type Route = { params: Promise<TopicParams>; searchParams: Search };

const parts = [
  ["closing", "partClosing"],
  ["pin", "partPin"],
  ["slow", "partSlow"],
  ["move", "partMove"],
  ["merge", "partMerge"],
  ["split", "partSplit"],
  ["post", "partPost"],
] as const;

export function generateMetadata(): Metadata {
  return { title: getT("arranging")("manage"), robots: { index: false } };
}

/** Everything that can be arranged about a topic, as plain forms; only for those who may. */
export default async function ManagePage({ params, searchParams }: Route) {
  const t = getT("arranging");
  await requireMember();
  const caller = await api();
  const topic = await read(caller.arranging.manage({ number: (await params).number }));
  const path = `${topicHref(topic)}/manage`;
  const place = await placeOf(path, searchParams);
  const here = { place, path, topic };
  const was = topic.boards.find((board) => board.slug === place.asked("was"));
  const { moderate } = topic.can;
  return (
    <Page>
      <div className="mx-auto max-w-[880px]" data-current-board={topic.board.slug}>
        <Breadcrumb crumbs={[{ label: topic.title, href: topicHref(topic) }, { label: t("title") }]} />
        <div className="mt-3">
          <PageTitle lead={t("lead")}>{t("manage")}</PageTitle>
        </div>
        {place.asked("done") && (
          <div role="status" className="max-w-column">
            <Callout tone="solved">
              <div className="flex flex-wrap items-center gap-3">
                {t(place.asked("done") === "move" ? "doneMove" : "done")}
                {was && (
                  <ActForm
                    action={place.action("arranging.move")}
                    values={{ topic: String(topic.number), board: was.slug, reason: t("undoReason") }}
                    next={localHref(`${path}?done=yes`)}
                    back={localHref(`${path}?part=move`)}
                    size="sm"
                    icon="undo-2"
                  >
                    {t("undo")}
                  </ActForm>
                )}
              </div>
            </Callout>
          </div>
        )}
        {moderate && (
          <nav aria-label={t("parts")} className="mt-5 flex flex-wrap gap-x-5 gap-y-1 text-14">
            {parts.map(([id, key]) => (
              <TextLink key={id} href={`${path}#${id}-title`} className="py-1">
                {t(key)}
              </TextLink>
            ))}
          </nav>
        )}
        <ClosingPart {...here} />
        {moderate && (
          <>
            <PinPart {...here} />
            <SlowPart {...here} />
          </>
        )}
        {topic.can.move && <MovePart {...here} />}
        {moderate && (
          <>
            <MergePart {...here} />
            <SplitPart {...here} />
            <PostPart {...here} />
          </>
        )}
      </div>
    </Page>
  );
}
