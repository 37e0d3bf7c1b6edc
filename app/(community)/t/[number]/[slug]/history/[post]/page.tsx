import { diffWordsWithSpace } from "diff";
import type { Metadata } from "next";
import { getT } from "../../../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../../../_parts/account/place.ts";
import { HideVersion } from "../../../../../../_parts/arranging/hide-version.tsx";
import { problemOf } from "../../../../../../_parts/topics/problem-text.ts";
import { type TopicParams, topicHref, topicOf } from "../../../../../../_parts/topics/topic-data.ts";
import { api } from "../../../../../../_server/api.ts";
import { read } from "../../../../../../_server/read.ts";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../../../_ui/callout.tsx";
import { Page, PageTitle } from "../../../../../../_ui/page.tsx";
import { Time } from "../../../../../../_ui/time.tsx";

type Route = { params: Promise<TopicParams & { post: string }>; searchParams: Search };

/** Longest time one comparison may take, in milliseconds; then both texts stand one after the other. */
const PATIENCE = 200;
/** Comparisons on one page; older versions are told without one. */
const COMPARED = 20;

export function generateMetadata(): Metadata {
  return { title: getT("topics")("history"), robots: { index: false } };
}

/** Every version of a post with what changed, word by word, newest first. */
export default async function HistoryPage({ params, searchParams }: Route) {
  const t = getT("topics");
  const arranging = getT("arranging");
  const { post, ...address } = await params;
  const { topic } = await topicOf(address, {});
  const path = `${topicHref(topic)}/history/${post}`;
  const place = await placeOf(path, searchParams);
  const problem = problemOf(place.asked("problem") ?? undefined);
  const versions = await read((await api()).topics.history({ post }));
  return (
    <Page>
      <div className="mx-auto max-w-column" data-current-board={topic.board.slug}>
        <Breadcrumb crumbs={[{ label: topic.title, href: topicHref(topic) }, { label: t("history") }]} />
        <div className="mt-3">
          <PageTitle lead={t("historyLead")}>{t("history")}</PageTitle>
        </div>
        {problem && (
          <div role="alert" className="mb-5">
            <Callout tone="danger">{problem.text}</Callout>
          </div>
        )}
        <ol className="grid gap-6">
          {versions.map((version, row) => {
            const older = versions[row + 1];
            return (
              <li key={version.version} className="border-t border-line pt-4">
                <p className="flex flex-wrap items-baseline gap-x-3 text-14">
                  <b>{older ? t("version", { number: version.version }) : t("firstVersion")}</b>
                  {version.by && <span className="text-ink-2">{version.by}</span>}
                  <span className="text-ink-3">
                    <Time value={version.at} style="moment" relative={false} />
                  </span>
                </p>
                {version.reason && <p className="mt-1 text-14 text-ink-2">{version.reason}</p>}
                {version.title && version.title !== older?.title && (
                  <p className="diff mt-3 text-16 font-medium" lang={topic.locale}>
                    <Changes before={older?.title ?? version.title} after={version.title} />
                  </p>
                )}
                {version.hidden && (
                  <p className="mt-2 text-14 font-medium text-attention">{arranging("versionHidden")}</p>
                )}
                <div className="diff mt-3 whitespace-pre-wrap text-15" lang={topic.locale}>
                  <Changes
                    before={row < COMPARED ? (older?.markdown ?? version.markdown) : version.markdown}
                    after={version.markdown}
                  />
                </div>
                {version.mayHide && (
                  <HideVersion
                    place={place}
                    path={path}
                    post={post}
                    version={version.version}
                    hidden={version.hidden}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </Page>
  );
}

function Changes({ before, after }: { before: string; after: string }) {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
    if (part.added) return <ins key={place}>{part.value}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
    if (part.removed) return <del key={place}>{part.value}</del>;
    return part.value;
  });
}
