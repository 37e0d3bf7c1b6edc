import type { Metadata } from "next";
import { mayWrite } from "../../../server/platform/authorize/index.ts";
import { limits } from "../../../server/topics/topics.schema.ts";
import { Messages } from "../../_messages/messages.tsx";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { AskForm } from "../../_parts/ask/ask-form.tsx";
import { Barred } from "../../_parts/ask/barred.tsx";
import { BoardChoice } from "../../_parts/ask/board-choice.tsx";
import { problemOf } from "../../_parts/topics/problem-text.ts";
import { api, context } from "../../_server/api.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

type Route = { searchParams: Promise<{ board?: string; kind?: string; title?: string; problem?: string }> };

/** Tags offered while asking. */
const TAGS = 60;

export function generateMetadata(): Metadata {
  return { title: getT("ask")("title"), robots: { index: false, follow: true } };
}

/** Asking, one question at a time: where, what in a sentence, what is known already, then the rest. Never kept. */
export default async function AskPage({ searchParams }: Route) {
  const t = getT("ask");
  const search = await searchParams;
  const caller = await api();
  const { actor } = await context();
  const member = actor.kind !== "visitor";
  const may = mayWrite(actor);
  const barred = member && !may.ok && "because" in may ? may.because : null;
  const [boards, tags, draft, stamp] = await Promise.all([
    caller.topics.askBoards(),
    caller.topics.tags({ most: TAGS }),
    caller.topics.draft({ key: "ask" }),
    caller.screening.stamp(),
  ]);
  const board = boards.find((one) => one.slug === (search.board ?? (search.problem ? draft?.body.board : undefined)));
  const problem = await problemOf(search.problem, {});
  const kind = board?.kinds.find((one) => one === search.kind) ?? board?.kinds[0] ?? "QUESTION";
  return (
    <Page>
      <div className="mx-auto max-w-column">
        <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
        {boards.length === 0 && barred && <Barred because={barred} />}
        {boards.length === 0 && !barred && <EmptyState title={t("noBoards")}>{t("noBoardsBody")}</EmptyState>}
        {!board && boards.length > 0 && <BoardChoice boards={boards} locale={getLocale()} title={search.title} />}
        {board && (
          <Messages areas={["ask", "acts", "ui"]}>
            <AskForm
              key={board.slug}
              board={{
                slug: board.slug,
                name: board.name,
                tint: board.tint,
                kinds: [...board.kinds],
                extraFields: board.extraFields,
              }}
              kind={kind}
              member={member}
              limits={{ title: limits.title, body: limits.question, tags: limits.tags.max }}
              tags={tags.map((tag) => tag.name)}
              start={{
                title: search.title ?? draft?.body.title ?? "",
                body: draft?.body.body ?? "",
                tags: draft?.body.tags ?? [],
                fields: draft?.body.fields ?? {},
              }}
              back={localHref(`/ask?board=${board.slug}&kind=${kind}`)}
              problem={problem}
              idempotencyKey={crypto.randomUUID()}
              stamp={stamp}
            />
          </Messages>
        )}
      </div>
    </Page>
  );
}
