"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SuggestionRow } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { toast } from "../../_ui/toast.tsx";
import { ArticleStateMark } from "./article-state-mark.tsx";

/** Words of readers with the article they are about, and what becomes of them; what is handled leaves the list. */
export function ReadersWords({ rows }: { rows: SuggestionRow[] }) {
  const t = useT("editing");
  const errors = useT("errors");
  const locale = useLocale();
  const router = useRouter();
  const [gone, setGone] = useState<string[]>([]);
  const handle = async (id: string, outcome: "TAKEN" | "RECHECK" | "DECLINED") => {
    setGone((before) => [...before, id]);
    try {
      await trpc.knowledge.handleSuggestion.mutate({ id, outcome });
      toast(t(`handled_${outcome}`));
    } catch (error) {
      setGone((before) => before.filter((one) => one !== id));
      toast(sentenceOf(troubleOf(error), errors, locale));
    }
    router.refresh();
  };
  return (
    <ol className="rows">
      {rows
        .filter((row) => !gone.includes(row.id))
        .map(({ id, helpful, reason, at, article }) => (
          <li key={id} data-row="" className="grid gap-x-4 gap-y-1.5 py-3.5 md:grid-cols-[8.5rem_minmax(0,1fr)]">
            <div>
              <ArticleStateMark state={article.state} />
            </div>
            <div className="min-w-0">
              <p className="flex gap-2 text-15">
                <Icon
                  name={helpful ? "thumbs-up" : "thumbs-down"}
                  size={18}
                  className={helpful ? "mt-0.5 text-solved" : "mt-0.5 text-attention"}
                />
                <span className="sr-only">{t(helpful ? "saidHelpful" : "saidUnhelpful")}</span>
                <span className="min-w-0 flex-1 break-words whitespace-pre-line">{reason}</span>
              </p>
              <p className="mt-1 text-13 text-ink-3">
                <ClientLink
                  href={`/kb/edit/${article.number}`}
                  lang={article.locale}
                  className="font-medium text-brand-ink hover:underline touch:inline-block touch:py-2"
                >
                  {article.title}
                </ClientLink>
                {" · "}
                <TimeView value={at} locale={locale} />
              </p>
              <div className="mt-2 flex flex-wrap gap-2">
                {(["TAKEN", "RECHECK", "DECLINED"] as const).map((outcome) => (
                  <Button
                    key={outcome}
                    size="sm"
                    variant={outcome === "TAKEN" ? "line" : "quiet"}
                    className="touch:min-h-11"
                    onClick={() => handle(id, outcome)}
                  >
                    {t(`handle_${outcome}`)}
                  </Button>
                ))}
              </div>
            </div>
          </li>
        ))}
    </ol>
  );
}
