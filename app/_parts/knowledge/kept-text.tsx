"use client";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import type { ArticleForm } from "./use-article.ts";
import type { EditorAct } from "./use-editor-act.ts";

type KeptTextProps = { article: EditorArticle; act: EditorAct; onUse: (part: Partial<ArticleForm>) => void };

/** What the writer wrote earlier and no version holds: after a conflict, or during a review. They go on with it or not. */
export function KeptText({ article, act, onUse }: KeptTextProps) {
  const t = useT("editing");
  const locale = useLocale();
  const { kept, number } = article;
  if (!kept) return null;
  return (
    <Callout tone="attention" title={t("keptTitle")}>
      <p>{t.rich("keptHelp", { when: () => <TimeView value={kept.at} locale={locale} />, version: kept.version })}</p>
      <details className="mt-1.5">
        <summary className="w-fit underline-offset-3 hover:underline touch:py-2">{t("keptShow")}</summary>
        <textarea
          readOnly
          rows={8}
          aria-label={t("keptTitle")}
          value={kept.markdown}
          className="field mt-2 field-sizing-content max-h-72 w-full !font-mono"
        />
      </details>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {article.can.write && (
          <Button
            size="sm"
            className="touch:min-h-11"
            onClick={() => onUse({ title: kept.title, markdown: kept.markdown })}
          >
            {t("keptUse")}
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          className="touch:min-h-11"
          onClick={() => act.try(t("keptGone"), () => trpc.knowledge.dropDraft.mutate({ number }))}
        >
          {t("keptDrop")}
        </Button>
      </div>
    </Callout>
  );
}
