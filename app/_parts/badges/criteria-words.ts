import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

type T = Translate<MessageKey<"badges">>;

/** What is counted, as a word; the name of the figure itself when it is unknown here. */
export function metricWord(t: T, metric: string): string {
  const key = `metric_${metric}`;
  return t.has(key) ? t(key) : metric;
}

/** Criteria as words: "at least 5 solutions, at least 2 languages answered in". */
export function criteriaWords(t: T, criteria: readonly { metric: string; atLeast: number }[]): string {
  return criteria
    .map(({ metric, atLeast }) => t("atLeastOf", { count: atLeast, metric: metricWord(t, metric) }))
    .join(", ");
}
