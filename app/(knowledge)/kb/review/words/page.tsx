import type { Metadata } from "next";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT } from "../../../../_messages/server.ts";
import { EditorsFrame } from "../../../../_parts/knowledge/editors-frame.tsx";
import { ReadersWords } from "../../../../_parts/knowledge/readers-words.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { requireWriter } from "../../../../_server/workshop.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { Pagination } from "../../../../_ui/pagination.tsx";

type Route = { searchParams: Promise<{ after?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("editing")("words"), robots: { index: false } };
}

/** What readers said about articles and no editor has handled, the oldest first. */
export default async function WordsPage({ searchParams }: Route) {
  await requireWriter();
  const { after } = await searchParams;
  const t = getT("editing");
  const page = await read((await api()).knowledge.suggestions({ cursor: after ?? null, size: 30 }));
  return (
    <EditorsFrame current="words">
      <Messages areas={["editing"]}>
        {page.rows.length > 0 ? (
          <ReadersWords rows={page.rows} />
        ) : (
          <EmptyState icon="message-square" title={t("empty_words")}>
            {t("emptyWordsHint")}
          </EmptyState>
        )}
      </Messages>
      <Pagination
        newer={after ? "/kb/review/words" : null}
        older={page.next && `/kb/review/words?after=${encodeURIComponent(page.next)}`}
      />
    </EditorsFrame>
  );
}
