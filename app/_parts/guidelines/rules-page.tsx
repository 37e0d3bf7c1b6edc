import type { GuidelineLine, GuidelineView } from "../../../server/moderation/guidelines/guidelines-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { RulesText } from "./rules-text.tsx";

type Props = { rules: GuidelineView; history: GuidelineLine[]; figures: boolean; log: boolean };

/** A version of the house rules with what follows from them, and the versions there were. */
export function RulesPage({ rules, history, figures, log }: Props) {
  const [t, locale] = [getT("guidelines"), getLocale()];
  const { number, publishedAt } = rules;
  const current = number === (history[0]?.number ?? number);
  const date = publishedAt ? formatDate(publishedAt, locale) : null;
  return (
    <Page>
      <PageTitle lead={date ? t(current ? "version" : "versionOld", { number, date }) : t("firstVersion")}>
        {t("title")}
      </PageTitle>
      {!current && (
        <div className="mb-6 max-w-measure">
          <Callout tone="attention">
            <TextLink href="/house-rules" className="underline">
              {t("toCurrent")}
            </TextLink>
          </Callout>
        </div>
      )}
      {rules.changes && (
        <div className="mb-6 max-w-measure">
          <h2 className="text-15 font-medium">{t("changes")}</h2>
          <p className="mt-1 text-15 text-ink-2">{rules.changes}</p>
        </div>
      )}
      <RulesText rules={rules} />
      <section aria-labelledby="after" className="mt-9 max-w-measure border-t border-line pt-7">
        <h2 id="after" className="text-18 font-bold">
          {t("afterTitle")}
        </h2>
        <p className="mt-1 text-15 text-ink-2">{t("after")}</p>
        <ul className="mt-3 grid gap-1.5 text-15">
          <li>
            <TextLink href="/report">{t("reportLink")}</TextLink>
          </li>
          {figures && (
            <li>
              <TextLink href="/house-rules/figures">{t("figuresLink")}</TextLink>
            </li>
          )}
          {log && (
            <li>
              <TextLink href="/moderation">{t("logLink")}</TextLink>
            </li>
          )}
        </ul>
      </section>
      {history.length > 1 && (
        <section aria-labelledby="versions" className="mt-9 max-w-measure border-t border-line pt-7">
          <h2 id="versions" className="text-18 font-bold">
            {t("history")}
          </h2>
          <ol className="mt-3 grid gap-4 text-15">
            {history.map((line) => (
              <li key={line.number}>
                <TextLink href={`/house-rules/${line.number}`} className="font-medium">
                  {t("historyLine", { number: line.number })}
                </TextLink>
                {line.publishedAt && (
                  <span className="text-13 text-ink-3"> · {formatDate(line.publishedAt, locale)}</span>
                )}{" "}
                {line.material && <Badge tone="attention">{t("material")}</Badge>}
                <p className="text-14 text-ink-2">{line.changes || t("historyFirst")}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}
