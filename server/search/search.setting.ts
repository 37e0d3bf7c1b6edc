import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const word = z.string().trim().min(2).max(40);

/** Words that mean the same to whoever searches, and what is remembered of searches. */
export const searchSetting = defineSetting({
  key: "search",
  schema: z.strictObject({
    synonyms: z.array(z.array(word).min(2).max(8)).max(200),
    logged: z.boolean(),
    logDays: z.int().min(1).max(365),
  }),
  defaults: {
    synonyms: [
      ["wifi", "wi-fi", "wlan", "w-lan"],
      ["password", "passwort", "kennwort"],
      ["e-mail", "email", "mail"],
      ["app", "application", "anwendung"],
    ],
    logged: true,
    // product.md §9: without names, 90 days
    logDays: 90,
  },
});
