"use client";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button, buttonClass } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import type { EditorAct } from "./use-editor-act.ts";

/** What the writer should know first: why a re-check, why not theirs to publish, what looks like personal data. */
export function EditorHints({ article, act }: { article: EditorArticle; act: EditorAct }) {
  const t = useT("editing");
  const locale = useLocale();
  const whys = [...new Set(article.rechecks.map((cause) => cause.why))];
  return (
    <>
      {article.state === "RE_CHECK" && (
        <Callout tone="attention" title={t("recheckTitle")}>
          <ul>
            {whys.map((why) => (
              <li key={why}>{t.has(`recheck_${why}`) ? t(`recheck_${why}` as "recheck_sourceEdited") : why}</li>
            ))}
          </ul>
          <p className="mt-1.5">{t("recheckHelp")}</p>
        </Callout>
      )}
      {article.publishAt && (
        <Callout tone="brand" icon="calendar">
          {t.rich("planned", {
            version: article.publishVersion ?? 0,
            when: () => <TimeView value={article.publishAt ?? ""} style="moment" relative={false} locale={locale} />,
          })}
        </Callout>
      )}
      {article.languages.doubtful && (
        <Callout tone="attention" title={t("doubtfulTitle")}>
          <p>{t("doubtfulHelp")}</p>
          <p className="mt-2">
            <ClientLink href={`/kb/edit/${article.languages.doubtful.number}`} className={buttonClass("line", "sm")}>
              {t("openDoubtful")}
            </ClientLink>
          </p>
        </Callout>
      )}
      {article.languages.outdated && (
        <Callout tone="attention" title={t("outdatedTitle")}>
          <p>{t("outdatedHelp")}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {article.languages.follows && (
              <ClientLink
                href={`/kb/edit/${article.languages.follows.number}#revisions`}
                className={buttonClass("line", "sm")}
              >
                {t("openOriginal")}
              </ClientLink>
            )}
            {article.can.write && (
              <Button
                size="sm"
                variant="quiet"
                onClick={() =>
                  act.try(t("followed"), () => trpc.knowledge.followOriginal.mutate({ number: article.number }))
                }
              >
                {t("nothingToTranslate")}
              </Button>
            )}
          </p>
        </Callout>
      )}
      {article.state === "RETIRED" && (
        <Callout tone="plain" title={t("retiredTitle")}>
          {article.retiredFor}
        </Callout>
      )}
      {article.state === "IN_REVIEW" && article.ownText && !article.can.publish && (
        <Callout tone="brand">{t("reviewByAnother")}</Callout>
      )}
      {article.state === "PUBLISHED" && article.version !== article.publishedVersion && (
        <Callout tone="brand" title={t("newerTitle")}>
          {t(article.ownText && !article.can.publish ? "newerOwn" : "newerHelp")}
        </Callout>
      )}
      {article.personal.length > 0 && (
        <Callout tone="attention" title={t("personalTitle")}>
          {t("personalHelp")}
          <ul className="mt-1.5 flex flex-wrap gap-x-3">
            {[...new Set(article.personal)].map((piece) => (
              <li key={piece}>
                <code className="text-13 text-ink">{piece}</code>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
