import { z } from "zod";

/** What an act brings; never less than nothing, for only a removal takes points away. */
const gain = z.int().min(0).max(1_000);

/** What each act is worth and how much of it counts on one day; contradictions are refused with the field named. */
export const reputationRules = z
  .strictObject({
    ASKED: gain,
    ANSWERED: gain,
    ANSWER_ACCEPTED: gain,
    ANSWER_VERIFIED: gain,
    ACCEPTED_AN_ANSWER: gain,
    KUDOS_ON_ANSWER: gain,
    KUDOS_ON_QUESTION: gain,
    WORKED_FOR_SOMEBODY: gain,
    ARTICLE_PUBLISHED: gain,
    FLAG_UPHELD: gain,
    EDIT_APPROVED: gain,
    POST_REMOVED: z.int().min(-1_000).max(0),
    /** Most points of one day (UTC); acceptances count beyond it. */
    dailyCap: z.int().min(1).max(100_000),
  })
  .superRefine((rules, check) => {
    const most = Math.max(...capped.map((reason) => rules[reason]));
    if (rules.dailyCap < most) check.addIssue({ code: "custom", path: ["dailyCap"], message: "capBelowWeight" });
  });
export type ReputationRules = z.infer<typeof reputationRules>;

/** Acts the daily cap applies to; one that alone is worth more than the cap could never bring what it promises. */
const capped = [
  "ASKED",
  "ANSWERED",
  "ANSWER_VERIFIED",
  "KUDOS_ON_ANSWER",
  "KUDOS_ON_QUESTION",
  "WORKED_FOR_SOMEBODY",
  "ARTICLE_PUBLISHED",
  "FLAG_UPHELD",
  "EDIT_APPROVED",
] as const;

const asked = z.int().min(0).max(10_000_000);
/** Ranks from the lowest to the highest, as the setting of the ladder has them; names and rights are not looked at. */
export const simulatedLadder = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(40),
      points: asked,
      acceptances: asked,
      accountDays: asked,
      cleanDays: asked,
    }),
  )
  .min(1)
  .max(20);

export const simulateInput = z.strictObject({
  rules: reputationRules,
  /** The ladder to sort members into; without one the answer speaks of points only. */
  ladder: simulatedLadder.nullable().default(null),
});
export type SimulateInput = z.infer<typeof simulateInput>;

export const saveWeightsInput = z.strictObject({
  /** The version the form was made from; 0 when the defaults of the product were shown. */
  version: z.int().min(0).max(1_000_000_000),
  rules: reputationRules,
});

/** A member whose points or rank the new rules would move. */
export interface Mover {
  name: string;
  displayName: string;
  isStaff: boolean;
  points: { before: number; after: number };
  /** Keys of the ladder; null when none was given. */
  rank: { before: string; after: string } | null;
}

/** What would be, had the rules always been these. */
export interface Simulation {
  /** Members with at least one line in the ledger. */
  members: number;
  /** Members whose points would be others. */
  changed: number;
  rising: number;
  falling: number;
  /** All members' points together. */
  points: { before: number; after: number };
  /** Members per rank in the order of the ladder; empty without a ladder. */
  ranks: { key: string; before: number; after: number }[];
  /** Members whose rank would be another one. */
  promoted: number;
  demoted: number;
  /** At most 100 each, the largest change of points first, then of rank. */
  risers: Mover[];
  fallers: Mover[];
  /** How long the replay took, in ms. */
  took: number;
}

/** The rules in force, for the page that changes them. */
export interface RulesInForce {
  rules: ReputationRules;
  defaults: ReputationRules;
  /** 0 when nobody changed them yet. */
  version: number;
  updatedAt: Date | null;
}

/** One saved version, newest first. */
export interface RulesVersion {
  version: number;
  at: Date;
  by: { name: string; displayName: string } | null;
  rules: ReputationRules;
}

/** How far all points are counted anew after new rules were saved. */
export interface RecountProgress {
  id: string;
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
  by: { name: string; displayName: string } | null;
}
