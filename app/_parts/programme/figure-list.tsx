import type { FigureResult } from "../../../server/programme/candidate-rule.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { RequirementList } from "../standing/requirement-list.tsx";

/** What the rule asks beside what is there, each with a word and a bar. */
export function FigureList({ results }: { results: FigureResult[] }) {
  const t = getT("programme");
  const locale = getLocale();
  return (
    <RequirementList
      words={{ met: t("met"), missing: t("missing"), progress: ({ have, asked }) => t("have.kudos", { have, asked }) }}
      rows={results.map(({ name, asked, have, met, bound }) => ({
        name,
        // The bar of a figure that may not be more than asked for shrinks the further it is beyond.
        ...(bound === "atMost" ? { asked: have ?? 1, have: asked } : { asked, have: have ?? 0 }),
        met,
        label: t(`figure.${name}`),
        figure:
          have === null
            ? t("none")
            : t(`have.${name}`, { have: formatNumber(have, locale), asked: formatNumber(asked, locale) }),
      }))}
    />
  );
}
