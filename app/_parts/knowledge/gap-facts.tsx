"use client";
import type { KnowledgeGap } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

const link = "text-brand-ink underline-offset-3 hover:underline touch:py-1.5";

/** How a gap's figure is reckoned, with the searches, the topic or the article it is counted from. */
export function GapFacts({ gap, days, viewsPerPerson }: { gap: KnowledgeGap; days: number; viewsPerPerson: number }) {
  const t = useT("editing");
  const locale = useLocale();
  const { facts } = gap;
  if (!facts) return null;
  const percent = Math.round(gap.failure * 100);
  return (
    <details className="mt-1.5 text-13 text-ink-2">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-3 hover:text-ink touch:py-2.5">
        {t("gapWhy")}
      </summary>
      <p className="num mt-1.5">{t("gapSum", { demand: gap.demand, percent, days, people: gap.benefit })}</p>
      {facts.kind === "search" && (
        <ul className="mt-1 list-disc pl-4.5">
          {facts.spellings.map(({ text, times, without }) => (
            <li key={text}>
              {t.rich("gapSpelling", {
                times,
                without,
                what: () => (
                  <ClientLink href={`/search?q=${encodeURIComponent(text)}`} className={link}>
                    {text}
                  </ClientLink>
                ),
              })}
            </li>
          ))}
          {facts.opened.map(({ href, title, times }) => (
            <li key={href}>
              {t.rich("gapOpened", {
                times,
                what: () => (
                  <ClientLink href={href} className={link}>
                    {title}
                  </ClientLink>
                ),
              })}
            </li>
          ))}
        </ul>
      )}
      {facts.kind === "topic" && (
        <p className="num mt-1">
          {t("gapAskers", { meToo: facts.meToo, views: facts.views, viewsPerPerson, demand: gap.demand })}{" "}
          {t(facts.answered ? "gapAnswered" : "gapUnanswered", { percent })}
        </p>
      )}
      {facts.kind === "article" && (
        <p className="num mt-1">
          {t.rich("gapSaid", {
            helpful: facts.helpful,
            unhelpful: facts.unhelpful,
            since: () => <TimeView value={facts.since} style="day" relative={false} locale={locale} />,
          })}{" "}
          {facts.words > 0 && (
            <ClientLink href="/kb/review/words" className={link}>
              {t("gapWords", { words: facts.words })}
            </ClientLink>
          )}
        </p>
      )}
    </details>
  );
}
