import type { CandidateRule } from "./candidate-rule.schema.ts";
import { type FigureName, figureNames } from "./programme-limits.schema.ts";

/** What the rule counted of one member in the days looked back at. */
export interface CandidateFigures {
  /** Answers to questions of others. */
  answers: number;
  /** Different questions those answers are on; where helpful votes count, those with a helpful answer by anybody. */
  questions: number;
  /** Of these, the ones with an accepted answer of theirs. */
  solved: number;
  /** Answers of theirs that were accepted. */
  acceptances: number;
  /** `solved` in percent of `questions`, to one decimal. */
  share: number;
  activeDays: number;
  /** Null when no question was answered. */
  medianHours: number | null;
  kudos: number;
  people: number;
  upheldFlags: number;
}

/** One thing the rule asks for, with what is there. */
export interface FigureResult {
  name: FigureName;
  asked: number;
  /** `atMost` for hours and removed posts. */
  bound: "atLeast" | "atMost";
  have: number | null;
  met: boolean;
}

const bounded: ReadonlySet<FigureName> = new Set(["medianHours", "upheldFlags"]);

/** What is asked at `percent` of the bar: counts shrink, hours grow, and a clean record stays one. Pure. */
export function askedAt(rule: CandidateRule, name: FigureName, percent: number): number {
  if (name === "upheldFlags") return rule.upheldFlags;
  if (name === "medianHours") return Math.round((rule.medianHours * 100) / percent);
  return Math.ceil((rule[name] * percent) / 100);
}

/** Compares figures with the rule, at the whole bar or (for renewals) at a share of it in percent. Pure. */
export function judge(rule: CandidateRule, figures: CandidateFigures, percent = 100): FigureResult[] {
  return figureNames.map((name) => {
    const asked = askedAt(rule, name, percent);
    const have = figures[name];
    const bound = bounded.has(name) ? "atMost" : "atLeast";
    const met = have !== null && (bound === "atMost" ? have <= asked : have >= asked);
    return { name, asked, bound, have, met };
  });
}

/** Whether everything is met. Pure. */
export function meets(rule: CandidateRule, figures: CandidateFigures, percent = 100): boolean {
  return judge(rule, figures, percent).every((result) => result.met);
}

/** Nothing done in the days looked back at. */
export const noFigures: CandidateFigures = {
  answers: 0,
  questions: 0,
  solved: 0,
  acceptances: 0,
  share: 0,
  activeDays: 0,
  medianHours: null,
  kudos: 0,
  people: 0,
  upheldFlags: 0,
};
