"use client";
import { useState } from "react";
import type { EditorArticle, EditorSource } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { ReasonDialog } from "../topics/reason-dialog.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { topicNumberIn } from "./topic-number.ts";
import type { EditorAct } from "./use-editor-act.ts";

type EditorSourcesProps = { article: EditorArticle; act: EditorAct };

/** Which posts the article was made of, in which version, and what changed in them since; topics come and go here. */
export function EditorSources({ article, act }: EditorSourcesProps) {
  const t = useT("editing");
  const [compared, setCompared] = useState<EditorSource | null>(null);
  const [adding, setAdding] = useState(false);
  const { sources, hiddenSources, number, can } = article;
  const topics = [...new Map(sources.map((source) => [source.topic.number, source.topic])).values()];
  const add = async (typed: string) => {
    const topic = topicNumberIn(typed);
    if (!topic) throw { data: { refusal: { kind: "Invalid", reason: "unknownTopic" }, fields: null } };
    await act.now(t("topicAdded"), (version) => trpc.knowledge.addTopic.mutate({ number, topic, version }));
    setAdding(false);
  };
  return (
    <section aria-labelledby="sources">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="sources" className="text-16 font-bold">
          {t("sources")}
        </h2>
        {can.write && (
          <Button size="sm" icon="plus" className="touch:min-h-11" onClick={() => setAdding(true)}>
            {t("addTopic")}
          </Button>
        )}
      </div>
      {sources.length + hiddenSources === 0 && <p className="mt-2 text-14 text-ink-2">{t("noSources")}</p>}
      <ul className="rows mt-2">
        {topics.map((topic) => (
          <li key={topic.number} className="py-3 text-14">
            <div className="flex items-start justify-between gap-3">
              <ClientLink
                href={`/t/${topic.number}/${encodeURIComponent(topic.slug)}`}
                lang={article.locale}
                className="font-medium text-brand-ink hover:underline touch:py-1.5"
              >
                {topic.title}
              </ClientLink>
              {can.write && topics.length > 1 && (
                <Button
                  size="sm"
                  variant="quiet"
                  className="flex-none touch:min-h-11"
                  onClick={() =>
                    act.try(t("topicRemoved"), () => trpc.knowledge.removeTopic.mutate({ number, topic: topic.number }))
                  }
                >
                  {t("removeTopic")}
                </Button>
              )}
            </div>
            <ul className="mt-1 grid gap-1.5">
              {sources
                .filter((source) => source.topic.number === topic.number)
                .map((source) => (
                  <Source key={source.postId} source={source} onCompare={() => setCompared(source)} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {hiddenSources > 0 && <p className="mt-2 text-14 text-ink-2">{t("hiddenSources", { count: hiddenSources })}</p>}
      <Dialog open={compared !== null} onClose={() => setCompared(null)} title={t("compareSource")} wide>
        {compared?.changes && (
          <SideBySide
            parts={compared.changes}
            before={t("sourceThen", { version: compared.version })}
            after={t("sourceNow", { version: compared.currentVersion })}
            lang={article.locale}
          />
        )}
      </Dialog>
      {adding && (
        <ReasonDialog
          title={t("addTopic")}
          lead={t("addTopicLead")}
          label={t("topicLabel")}
          submit={t("addTopic")}
          line
          most={200}
          least={1}
          onSend={add}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function Source({ source, onCompare }: { source: EditorSource; onCompare: () => void }) {
  const t = useT("editing");
  const gone = source.presence !== "VISIBLE";
  const doubts = [
    gone && t("sourceGone"),
    !gone && source.role === "ANSWER" && !source.isSolution && t("noSolution"),
    source.closed && t("sourceClosed"),
  ].filter((doubt) => doubt !== false);
  return (
    <li>
      <p className="num text-13 text-ink-2">
        <ClientLink
          href={`/t/${source.topic.number}/${encodeURIComponent(source.topic.slug)}#p${source.post}`}
          className="hover:text-ink hover:underline"
        >
          {t(`source_${source.role}`, { name: source.author.displayName, version: source.version })}
        </ClientLink>{" "}
        <code className="text-12 text-ink-3" title={t("sourceHash")}>
          {source.hash}
        </code>
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className="mt-0.5 flex gap-1.5 text-13 text-attention">
          <Icon name="triangle-alert" className="mt-0.5" />
          {doubt}
        </p>
      ))}
      {source.changes && (
        <button
          type="button"
          className="mt-0.5 flex gap-1.5 text-left text-13 text-attention underline-offset-3 hover:underline touch:py-2"
          onClick={onCompare}
        >
          <Icon name="history" className="mt-0.5" />
          {t("sourceChanged", { version: source.currentVersion })}
        </button>
      )}
    </li>
  );
}
