"use client";
import type { TopicPreview } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { Html } from "./html.tsx";

/** A topic for staff: the question, then what solved it. */
export function PreviewTopic({ topic }: { topic: TopicPreview }) {
  const t = useT("desk");
  const locale = useLocale();
  return (
    <div lang={topic.locale}>
      <section aria-labelledby="preview-question">
        <h3 id="preview-question" className="text-13 font-medium text-ink-3" lang={locale}>
          {t("question")} · {t("questionBy", { name: topic.author })} ·{" "}
          <TimeView value={topic.createdAt} locale={locale} />
        </h3>
        <Html html={topic.question} />
      </section>
      {topic.solutions.map((solution) => (
        <section
          key={solution.html}
          aria-label={t("solution")}
          className="mt-5 rounded-lg border border-solved-line bg-solved-soft px-5 py-4"
        >
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2" lang={locale}>
            <span className="inline-flex items-center gap-1.5 font-medium text-solved">
              <Icon name={solution.verifiedAt ? "badge-check" : "circle-check"} />
              {t("solution")}
            </span>
            <span>{t("solutionBy", { name: solution.author })}</span>
            {solution.verifiedAt && (
              <span>
                {t.rich("verifiedOn", {
                  date: () => (
                    <TimeView key="date" value={solution.verifiedAt ?? ""} relative={false} locale={locale} />
                  ),
                })}
              </span>
            )}
            {solution.validFor && <span>{t("validFor", { what: solution.validFor })}</span>}
            {solution.worked > 0 && <span>{t("worked", { count: solution.worked })}</span>}
          </h3>
          <Html html={solution.html} />
        </section>
      ))}
      {topic.solutions.length === 0 && (
        <p className="mt-5 border-t border-line pt-4 text-14 text-ink-2" lang={locale}>
          {t("noSolution")} {t("answers", { count: topic.answers })}.
        </p>
      )}
    </div>
  );
}
