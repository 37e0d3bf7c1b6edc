import { z } from "zod";
import { defineSetting } from "../settings/index.ts";
import { readSerialPattern } from "./personal-data/serial-pattern.ts";

/** Roles that may be given the right to publish. */
const reviewerRoles = ["EDITOR", "ADMIN", "AGENT"] as const;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The bar for automatic drafts, who reviews, and when articles are looked at again (product.md §7). */
export const knowledgeSetting = defineSetting({
  key: "knowledge",
  schema: z.strictObject({
    /** Thanks on an accepted answer from which a draft is made by itself. */
    draftKudos: z.int().min(0).max(1_000),
    /** "Worked for me" on an accepted answer from which a draft is made by itself. */
    draftWorked: z.int().min(0).max(1_000),
    /** Days after which a published article is to be confirmed. */
    reviewDays: z.int().min(1).max(3_650),
    /** Readers it did not help, since it was last verified, from which an article is looked at again. */
    unhelpfulForRecheck: z.int().min(1).max(1_000),
    /** Days of searches, questions and answers of readers that the list of gaps counts. */
    gapDays: z.int().min(1).max(90),
    /** Searches of the same words from which they are shown to editors: rarer ones could tell who searched. */
    gapSearches: z.int().min(2).max(1_000),
    /** Roles that may publish. */
    reviewers: z.array(z.enum(reviewerRoles)).min(1),
    /** Whether somebody other than the last author has to publish. */
    reviewByAnother: z.boolean(),
    /** Name of the person who owns automatic drafts; empty means the first editor. */
    defaultOwner: z.string().max(60),
    /** What the own products' serial numbers look like, one pattern per line, 20 at most; they count as personal data. */
    serialPatterns: z
      .string()
      .max(2_000)
      .refine((text) => linesOf(text).length <= 20 && linesOf(text).every((line) => readSerialPattern(line) !== null)),
  }),
  defaults: {
    draftKudos: 2,
    draftWorked: 2,
    reviewDays: 180,
    unhelpfulForRecheck: 5,
    gapDays: 30,
    gapSearches: 3,
    reviewers: [...reviewerRoles],
    reviewByAnother: true,
    defaultOwner: "",
    serialPatterns: "",
  },
});

/** The patterns of serial numbers, one by one. */
export function serialPatternsOf(rules: { serialPatterns: string }): string[] {
  return linesOf(rules.serialPatterns);
}
