import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

const minutes = (most: number) => z.int().min(1).max(most);
const hour = z.int().min(0).max(23);

/** Which questions are offered to whom, how many and when (product.md §5). */
export const routingSetting = defineSetting({
  key: "programme.routing",
  schema: z
    .strictObject({
      enabled: z.boolean(),
      /** How long a new question waits for an answer before it is offered. */
      delayMinutes: z.int().min(0).max(1_440),
      /** Experts who have the same question before them at once … */
      atOnce: z.int().min(1).max(10),
      /** … and at most, one after the other. */
      most: z.int().min(1).max(50),
      /** Only who was here in the last hours. */
      activeHours: z.int().min(1).max(720),
      /** Offers a person gets in a day of their own, unless they chose otherwise. */
      perDay: z.int().min(1).max(50),
      /** Hours of a person's own day without offers, unless they chose otherwise. */
      quietFrom: hour,
      quietUntil: hour,
      /** After so long without an answer an offer goes on to the next. */
      offerMinutes: minutes(2_880),
      /** How long "I take it" keeps the others away. */
      holdMinutes: minutes(240),
      /** After so long a question is offered to nobody new. */
      untilHours: z.int().min(1).max(336),
      /** Accepted answers on a board or in a tag that make somebody an expert there. */
      leastAcceptances: z.int().min(1).max(1_000),
      /** After so many refusals more than questions taken, a board or tag is no reason any more. */
      refusals: z.int().min(1).max(50),
      /** Share of questions offered to nobody, for comparison, in percent. */
      holdOut: z.int().min(0).max(50),
    })
    .superRefine((values, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (values.quietFrom === values.quietUntil) refuse("quietUntil", "sameHour");
      if (values.most < values.atOnce) refuse("most", "belowAtOnce");
      if (values.holdMinutes > values.offerMinutes) refuse("holdMinutes", "longerThanOffer");
      if (values.delayMinutes >= values.untilHours * 60) refuse("untilHours", "overBeforeItBegins");
    }),
  defaults: {
    enabled: true,
    delayMinutes: 10,
    atOnce: 3,
    most: 9,
    activeHours: 72,
    perDay: 5,
    quietFrom: 22,
    quietUntil: 8,
    offerMinutes: 120,
    holdMinutes: 10,
    untilHours: 48,
    leastAcceptances: 1,
    refusals: 2,
    holdOut: 10,
  },
});
export type RoutingNumbers = (typeof routingSetting)["defaults"];
