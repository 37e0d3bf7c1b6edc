"use client";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import type { EditorAct } from "./use-editor-act.ts";

type EditorSuggestionsProps = { article: EditorArticle; act: EditorAct };

/** What readers said about the article and nobody has handled; who said it is not told. */
export function EditorSuggestions({ article, act }: EditorSuggestionsProps) {
  const t = useT("editing");
  const locale = useLocale();
  if (article.suggestions.length === 0) return null;
  const handle = (id: string, outcome: "TAKEN" | "RECHECK" | "DECLINED") =>
    act.try(t(`handled_${outcome}`), () => trpc.knowledge.handleSuggestion.mutate({ id, outcome }));
  return (
    <section aria-labelledby="words">
      <h2 id="words" className="text-16 font-bold">
        {t("words")}
      </h2>
      <ul className="rows mt-2">
        {article.suggestions.map((words) => (
          <li key={words.id} className="py-3 text-14">
            <p className="flex gap-2">
              <Icon
                name={words.helpful ? "thumbs-up" : "thumbs-down"}
                className={words.helpful ? "mt-0.5 text-solved" : "mt-0.5 text-attention"}
              />
              <span className="sr-only">{t(words.helpful ? "saidHelpful" : "saidUnhelpful")}</span>
              <span className="min-w-0 flex-1 break-words whitespace-pre-line">{words.reason}</span>
            </p>
            <div className="mt-1.5 flex flex-wrap items-center gap-2">
              <span className="text-13 text-ink-3">
                <TimeView value={words.at} locale={locale} />
              </span>
              <Button size="sm" className="touch:min-h-11" onClick={() => handle(words.id, "TAKEN")}>
                {t("handle_TAKEN")}
              </Button>
              {article.can.recheck && (
                <Button
                  size="sm"
                  variant="quiet"
                  className="touch:min-h-11"
                  onClick={() => handle(words.id, "RECHECK")}
                >
                  {t("handle_RECHECK")}
                </Button>
              )}
              <Button size="sm" variant="quiet" className="touch:min-h-11" onClick={() => handle(words.id, "DECLINED")}>
                {t("handle_DECLINED")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
