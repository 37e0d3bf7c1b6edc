import { featureNames, textFeatures } from "../moderation/spam/text-features.ts";
import { answers, comments } from "./spam-data.ts";
import type { Figures } from "./stage.ts";

interface Example {
  features: number[];
  spam: boolean;
  weight: number;
}

/** How strongly weights are drawn to zero, and steps of descent (Adam, Kingma and Ba 2015). */
const SHRINK = 0.002;
const STEPS = 600;
/** Share of tuning answers that may lie above the threshold. */
const ALLOWED = 0.002;

/**
 * Tunes the weights of the text score on Youtube01–04 and real answers that are not among the 5,000: a logistic regression.
 * Prints weights and threshold for `server/moderation/spam/text-weights.ts`, and recall with each video left out in turn.
 */
export async function tuneSpam(data: string): Promise<Figures> {
  const ham = (await answers(data, "tuning")).map(
    (text): Example => ({ features: textFeatures(text), spam: false, weight: 0.25 }),
  );
  const videos = await comments(data, "tuning");
  const spam = new Map(
    [...videos].map(([name, list]) => [
      name,
      list.map((one): Example => ({ features: textFeatures(one.text), spam: one.spam, weight: one.spam ? 3 : 1 })),
    ]),
  );
  const figures: Figures = { "answers for tuning": ham.length };
  for (const [name, left] of spam) {
    const others = [...spam].filter(([other]) => other !== name).flatMap(([, list]) => list);
    const weights = train([...others, ...ham.filter((_, i) => i % 2 === 0)], STEPS / 2);
    const suspect = threshold(
      weights,
      ham.filter((_, i) => i % 2 === 1),
    );
    const found = left.filter((one) => one.spam && score(weights, one.features) > suspect).length;
    figures[`recall on ${name} when left out`] = (found / left.filter((one) => one.spam).length).toFixed(3);
  }
  const weights = train([...[...spam.values()].flat(), ...ham], STEPS);
  for (const [i, name] of [...featureNames, "bias"].entries()) figures[`weight ${name}`] = (weights[i] ?? 0).toFixed(2);
  figures.threshold = threshold(weights, ham).toFixed(2);
  return figures;
}

function score(weights: ArrayLike<number>, features: readonly number[]): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let i = 0; i < features.length; i += 1) sum += (features[i] ?? 0) * (weights[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function threshold(weights: readonly number[], ham: readonly Example[]): number {
  const scores = ham.map(({ features }) => score(weights, features)).sort((a, b) => b - a);
  return scores[Math.floor(scores.length * ALLOWED)] ?? 1;
}

function train(examples: readonly Example[], steps: number): number[] {
  const size = featureNames.length + 1;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const total = examples.reduce((so, { weight }) => so + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const slope = new Float64Array(size);
    for (const { features, spam, weight } of examples) {
      const error = (score(weights, features) - Number(spam)) * weight;
      for (let i = 0; i < size; i += 1) slope[i] = (slope[i] ?? 0) + error * (features[i] ?? 1);
    }
    for (let i = 0; i < size; i += 1) {
      const down = (slope[i] ?? 0) / total + (i < size - 1 ? SHRINK * (weights[i] ?? 0) : 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * down;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * down * down;
      const move = (mean[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - 0.05 * move;
    }
  }
  return [...weights];
}
