import { z } from "zod";

/** Anything a form can hold; what is too little or too much is for the setting to say. */
const typed = z.number().min(-1e12).max(1e12);

/** The form of the ladder; the setting's own rules judge what is in it, so that each field is named. */
export const saveLadderInput = z.strictObject({
  /** The version the form was made from; 0 when nothing was stored. */
  version: z.int().min(0).max(1_000_000_000),
  ranks: z
    .array(
      z.strictObject({
        key: z.string().max(60),
        names: z.strictObject({ en: z.string().max(200), de: z.string().max(200) }),
        points: typed,
        acceptances: typed,
        accountDays: typed,
        cleanDays: typed,
        rights: z.array(z.string().max(40)).max(20),
      }),
    )
    .max(50),
  expertAcceptances: typed,
});
export type SaveLadderInput = z.infer<typeof saveLadderInput>;
