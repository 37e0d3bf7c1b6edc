"use client";
import type { EditorArticle, EditorSource } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { DiffView } from "./diff-view.tsx";

/** Which posts the article was made of, in which version, and what changed in them since. */
export function EditorSources({ article }: { article: EditorArticle }) {
  const t = useT("editing");
  const { sources, hiddenSources } = article;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="text-16 font-bold">
        {t("sources")}
      </h2>
      {sources.length + hiddenSources === 0 && <p className="mt-2 text-14 text-ink-2">{t("noSources")}</p>}
      <ul className="rows mt-2">
        {sources.map((source) => (
          <Source key={`${source.topic.number}-${source.post}`} source={source} lang={article.locale} />
        ))}
      </ul>
      {hiddenSources > 0 && <p className="mt-2 text-14 text-ink-2">{t("hiddenSources", { count: hiddenSources })}</p>}
    </section>
  );
}

function Source({ source, lang }: { source: EditorSource; lang: string }) {
  const t = useT("editing");
  const { topic } = source;
  const gone = source.presence !== "VISIBLE";
  const doubt = gone ? "sourceGone" : source.role === "ANSWER" && !source.isSolution ? "noSolution" : null;
  return (
    <li className="py-3 text-14">
      <p className="font-medium">
        <ClientLink
          href={`/t/${topic.number}/${encodeURIComponent(topic.slug)}#p${source.post}`}
          lang={lang}
          className="text-brand-ink hover:underline"
        >
          {topic.title}
        </ClientLink>
      </p>
      <p className="num text-13 text-ink-2">
        {t(`source_${source.role}`, { name: source.author.displayName, version: source.version })}
      </p>
      {doubt && (
        <p className="mt-1 flex gap-1.5 text-13 text-attention">
          <Icon name="triangle-alert" className="mt-0.5" />
          {t(doubt)}
        </p>
      )}
      {source.changes && (
        <details className="mt-1.5">
          <summary className="flex w-fit gap-1.5 text-13 text-attention underline-offset-3 hover:underline touch:py-2">
            <Icon name="history" className="mt-0.5" />
            {t("sourceChanged", { version: source.currentVersion })}
          </summary>
          <div className="mt-2 max-h-80 overflow-y-auto rounded-md border border-line bg-surface px-3 py-2">
            <DiffView parts={source.changes} lang={lang} />
          </div>
        </details>
      )}
    </li>
  );
}
