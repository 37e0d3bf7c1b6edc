import type { TopicHead } from "../../../server/topics/index.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { topicHref } from "./topic-data.ts";

type Props = {
  topic: TopicHead;
  post: string;
  suggestion: { id: string; title: string | null; markdown: string; reason: string };
};

/** A proposal of the reader that waits, with the button that takes it back; a plain form. */
export function OpenSuggestion({ topic, post, suggestion }: Props) {
  const [t, controls] = [getT("acts"), getT("controls")];
  const path = topicHref(topic);
  const title = t("suggestYours");
  return (
    <Page>
      <div className="mx-auto max-w-column" data-current-board={topic.board.slug}>
        <Breadcrumb crumbs={[{ label: topic.title, href: path }, { label: title }]} />
        <div className="mt-3">
          <PageTitle>{title}</PageTitle>
        </div>
        <Callout tone="attention" icon="clock">
          {t("suggestWaits")}
        </Callout>
        <div className="mt-5 rounded-lg border border-line bg-surface px-5 py-4">
          {suggestion.title && <p className="mb-2 text-18 font-bold break-words">{suggestion.title}</p>}
          <p className="text-15 break-words whitespace-pre-line" lang={topic.locale}>
            {suggestion.markdown}
          </p>
          <p className="mt-3 text-14 break-words text-ink-2">
            {t("suggestReason")}: {suggestion.reason}
          </p>
        </div>
        <form method="post" action="/api/form/edits.withdraw" className="mt-5 flex flex-wrap gap-2">
          <input type="hidden" name="suggestion" value={suggestion.id} />
          <input type="hidden" name="_back" value={localHref(`${path}/suggest/${post}`)} />
          <input type="hidden" name="_next" value={localHref(path)} />
          <Button type="submit" variant="line">
            {t("suggestWithdraw")}
          </Button>
          <ButtonLink href={path} variant="quiet">
            {controls("back")}
          </ButtonLink>
        </form>
      </div>
    </Page>
  );
}
