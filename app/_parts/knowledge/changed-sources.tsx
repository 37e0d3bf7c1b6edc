"use client";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { SideBySide } from "./side-by-side.tsx";

/** While an article is in doubt or in review: what its sources said when it was last checked, beside what they say now. */
export function ChangedSources({ article }: { article: EditorArticle }) {
  const t = useT("editing");
  const changed = article.sources.filter((source) => source.changes !== null);
  if (changed.length === 0 || (article.state !== "RE_CHECK" && article.state !== "IN_REVIEW")) return null;
  return (
    <section aria-labelledby="changed" className="grid gap-4">
      <h2 id="changed" className="text-16 font-bold">
        {t("compareSource")}
      </h2>
      {changed.map((source) => (
        <div key={source.postId}>
          <h3 className="mb-1.5 text-14 font-medium">
            {t(`source_${source.role}`, { name: source.author.displayName, version: source.version })}
          </h3>
          <SideBySide
            parts={source.changes ?? []}
            before={t("sourceThen", { version: source.version })}
            after={t("sourceNow", { version: source.currentVersion })}
            lang={article.locale}
          />
        </div>
      ))}
    </section>
  );
}
