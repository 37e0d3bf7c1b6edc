"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ArticleRevisionRow, DiffPart, EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { toast } from "../../_ui/toast.tsx";
import { DiffView } from "./diff-view.tsx";

type EditorRevisionsProps = { article: EditorArticle; history: ArticleRevisionRow[]; save: () => Promise<boolean> };
type Shown = { row: ArticleRevisionRow; title: DiffPart[]; text: DiffPart[] };

/** Every revision, newest first; each shows what it changed and can be brought back. */
export function EditorRevisions({ article, history, save }: EditorRevisionsProps) {
  const t = useT("editing");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const router = useRouter();
  const [shown, setShown] = useState<Shown | null>(null);
  const { number } = article;
  const fail = (error: unknown) => toast(sentenceOf(troubleOf(error), errors, locale));
  const compare = async (row: ArticleRevisionRow) => {
    try {
      const { title, text } = await trpc.knowledge.compare.query({ number, version: row.version });
      setShown({ row, title, text });
    } catch (error) {
      fail(error);
    }
  };
  const restore = async (version: number) => {
    try {
      if (!(await save())) return;
      await trpc.knowledge.restoreRevision.mutate({ number, version, latest: article.version });
      setShown(null);
      toast(t("revisionRestored"));
      router.refresh();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions" className="text-16 font-bold">
        {t("revisions")}
      </h2>
      <ol className="rows mt-2">
        {history.map((row) => (
          <li key={row.version} className="flex items-start gap-3 py-2.5 text-14">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{row.note || t(`class_${row.editClass}`)}</p>
              <p className="num text-13 text-ink-3">
                {row.by?.displayName ?? t("byCommunity")} · <TimeView value={row.at} locale={locale} />
                {row.published && <span className="font-medium text-solved"> · {t("published")}</span>}
              </p>
            </div>
            <Button size="sm" variant="quiet" className="touch:min-h-11" onClick={() => compare(row)}>
              {t("changes")}
            </Button>
          </li>
        ))}
      </ol>
      <Dialog
        open={shown !== null}
        onClose={() => setShown(null)}
        title={t("changes")}
        wide
        actions={
          <>
            <Button variant="quiet" onClick={() => setShown(null)}>
              {controls("close")}
            </Button>
            {shown && article.can.write && shown.row.version !== article.version && (
              <Button icon="rotate-ccw" onClick={() => restore(shown.row.version)}>
                {t("restoreRevision")}
              </Button>
            )}
          </>
        }
      >
        {shown && (
          <div className="grid gap-3">
            <div className="text-16 font-medium">
              <DiffView parts={shown.title} lang={article.locale} />
            </div>
            <DiffView parts={shown.text} lang={article.locale} />
          </div>
        )}
      </Dialog>
    </section>
  );
}
