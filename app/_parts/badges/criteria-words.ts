import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

type T = Translate<MessageKey<"badges">>;

/** What is counted, as a word; the name of the figure itself when it is unknown here. */
export function metricWord(t: T, metric: string): string {
  const key = `metric_${metric}`;
  return t.has(key) ? t(key) : metric;
}

/** What is either so or not needs no figure. */
const yesOrNo = ["superUser", "alumni", "welcomes"];

/** Criteria as words: "Solutions: at least 5, Languages answered in: at least 2". */
export function criteriaWords(t: T, criteria: readonly { metric: string; atLeast: number }[]): string {
  return criteria
    .map(({ metric, atLeast }) => {
      const word = metricWord(t, metric);
      return yesOrNo.includes(metric) ? word : t("atLeastOf", { count: atLeast, metric: word });
    })
    .join(", ");
}
