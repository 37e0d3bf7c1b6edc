"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { KnowledgeGap } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button, buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { toast } from "../../_ui/toast.tsx";
import { GapFacts } from "./gap-facts.tsx";

const signs: Record<KnowledgeGap["kind"], IconName> = {
  search: "search",
  topic: "message-square",
  article: "book-open",
};

/** Where one looks at a gap, and where one begins to close it. */
function placesOf({ kind, key, slug, title }: KnowledgeGap): { open: string; write: string } {
  if (kind === "search") {
    return { open: `/search?q=${encodeURIComponent(title)}`, write: `/kb/new?title=${encodeURIComponent(title)}` };
  }
  if (kind === "topic") {
    return { open: `/t/${key}/${encodeURIComponent(slug ?? "")}`, write: `/kb/new?title=${encodeURIComponent(title)}` };
  }
  return { open: `/kb/a/${key}/${encodeURIComponent(slug ?? "")}`, write: `/kb/edit/${key}` };
}

/** The queue of gaps: what an answer would bring first, then how often it is wanted and how often it fails. */
export function GapRows({ gaps, ...reckoned }: { gaps: KnowledgeGap[]; days: number; viewsPerPerson: number }) {
  const t = useT("editing");
  const errors = useT("errors");
  const locale = useLocale();
  const router = useRouter();
  const [gone, setGone] = useState<string[]>([]);
  const decide = async (gap: KnowledgeGap, outcome: "WRITING" | "DISMISSED" | null) => {
    const name = `${gap.kind} ${gap.key}`;
    if (outcome === "DISMISSED") setGone((before) => [...before, name]);
    try {
      await trpc.knowledge.decideGap.mutate({ kind: gap.kind, key: gap.key, outcome });
    } catch (error) {
      setGone((before) => before.filter((one) => one !== name));
      toast(sentenceOf(troubleOf(error), errors, locale));
    }
    router.refresh();
  };
  return (
    <ol className="rows mt-2">
      {gaps
        .filter((gap) => !gone.includes(`${gap.kind} ${gap.key}`))
        .map((gap) => {
          const { open, write } = placesOf(gap);
          return (
            <li
              key={`${gap.kind} ${gap.key}`}
              data-row=""
              className="grid gap-x-5 gap-y-1.5 py-3.5 md:grid-cols-[7rem_minmax(0,1fr)_auto]"
            >
              <p className="num text-13 text-ink-3">
                <span className="block text-22 leading-tight font-medium text-ink max-md:inline max-md:text-18">
                  {t("benefit", { people: Math.max(1, Math.round(gap.benefit)) })}
                </span>{" "}
                {t("benefitUnit")}
              </p>
              <div className="min-w-0">
                <p className="flex gap-2 text-15 font-medium">
                  <Icon name={signs[gap.kind]} size={18} className="mt-0.5 text-ink-3" />
                  <span className="sr-only">{t(`gap_${gap.kind}`)}</span>
                  <ClientLink
                    href={open}
                    className="min-w-0 break-words hover:text-brand-ink hover:underline touch:py-1"
                  >
                    {gap.title}
                  </ClientLink>
                </p>
                <p className="num mt-1 flex flex-wrap items-center gap-x-2.5 text-13 text-ink-3">
                  {t(`gapFigures_${gap.kind}`, { demand: gap.demand, percent: Math.round(gap.failure * 100) })}
                  {gap.writing && <span className="font-medium text-brand-ink">{t("gapWriting")}</span>}
                </p>
                <GapFacts gap={gap} {...reckoned} />
              </div>
              <div className="flex flex-wrap items-start gap-2">
                <ClientLink
                  href={write}
                  className={`${buttonClass("line", "sm")} touch:min-h-11`}
                  onClick={() => void decide(gap, "WRITING")}
                >
                  <Icon name="pencil" />
                  {t(gap.kind === "article" ? "gapEdit" : "gapWrite")}
                </ClientLink>
                <Button size="sm" variant="quiet" className="touch:min-h-11" onClick={() => decide(gap, "DISMISSED")}>
                  {t("gapDismiss")}
                </Button>
              </div>
            </li>
          );
        })}
    </ol>
  );
}
