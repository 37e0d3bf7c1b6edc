import type { z } from "zod";

/** One kind of mail: what it is told, where its one button leads, and how long it is of use. */
export interface Template<D> {
  data: z.ZodType<D>;
  /** Values for the sentences of this kind in `messages/*.json`. */
  values(data: D): Record<string, string>;
  /** Address on the site the button leads to, without language prefix. */
  path(data: D): string;
  /** Words of somebody else, shown as a quotation. */
  quote?(data: D): string;
  /** Holds a key to an account: its text is forgotten as soon as it is sent. */
  secret: boolean;
  /** One may do without it: it carries a one-click unsubscribe and counts towards the daily limit. */
  optional: boolean;
  /** Minutes after which it is not sent any more; null for no end. */
  usefulFor: number | null;
}

/** Declares a kind of mail. */
export function defineTemplate<D>(template: Template<D>): Template<D> {
  return template;
}
