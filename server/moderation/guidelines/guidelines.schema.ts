import { z } from "zod";
import { guidelineLimits } from "./guidelines-limits.schema.ts";

const { intro, title, text, changes, points } = guidelineLimits;
const written = (most: number) => z.string().trim().min(1, "required").max(most, "tooLong");
const maybe = (most: number) => z.string().trim().max(most, "tooLong").default("");

export const pointKeyInput = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/)
  .max(40);

/** A point as the editor sends it, flat, so that an HTML form can. */
const pointInput = z.strictObject({
  /** None for a new point: its key is made from the English title. */
  key: pointKeyInput.optional(),
  /** Where it shall stand; points without a place come last. */
  place: z.int().min(1).max(99).optional(),
  titleEn: written(title),
  titleDe: written(title),
  textEn: written(text),
  textDe: written(text),
  drop: z.boolean().default(false),
});

export const saveGuidelinesInput = z.strictObject({
  /** Saves of the draft so far; 0 when there is none yet. */
  revision: z.int().min(0).max(1_000_000),
  introEn: written(intro),
  introDe: written(intro),
  points: z.array(pointInput).min(1).max(points),
  changesEn: maybe(changes),
  changesDe: maybe(changes),
  material: z.boolean().default(false),
});
export type SaveGuidelinesInput = z.infer<typeof saveGuidelinesInput>;
export const draftInput = z.strictObject({ revision: z.int().min(1).max(1_000_000) });
export const guidelineNumberInput = z.strictObject({ number: z.int().min(1).max(100_000) });
/** What is stored, in the columns of the table. */
export const storedPoints = z.array(
  z.object({
    key: z.string(),
    titles: z.object({ en: z.string(), de: z.string() }),
    texts: z.object({ en: z.string(), de: z.string() }),
  }),
);
export const storedText = z.object({ en: z.string().default(""), de: z.string().default("") });
