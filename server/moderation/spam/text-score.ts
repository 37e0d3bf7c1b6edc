import { textFeatures } from "./text-features.ts";
import { weights } from "./text-weights.ts";

const numbers: readonly number[] = weights.features;

/**
 * How much a text looks like advertising, 0 to 1 (a logistic sum of `textFeatures`); it knows English and a little German, and
 * says nothing of texts in other languages. Precision and recall: `npm run bench -- spam`.
 */
export function textScore(text: string): number {
  const sum = textFeatures(text).reduce((so, feature, i) => so + feature * (numbers[i] ?? 0), weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** From this score on a text counts as advertising: 2 of 1,000 answers used for tuning have a higher one. */
export const SUSPECT = weights.suspect;
