import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

/** Appeals, notices from outside and yearly figures (product.md §6; EU Digital Services Act art. 15–17, 20, 24). */
export const fairnessSetting = defineSetting({
  key: "fairness",
  schema: z.strictObject({
    /** How long an author may appeal; art. 20 asks for at least six months. */
    appealMonths: z.int().min(6).max(60),
    /** Notices one network may send. */
    noticesPerHour: z.int().min(1).max(1_000),
    noticesPerDay: z.int().min(1).max(10_000),
    /** Name and address of a notifier are deleted so many days after the decision. */
    noticeDays: z.int().min(1).max(3_650),
    /** The figures of a year can be read by everybody. */
    publicFigures: z.boolean(),
  }),
  defaults: { appealMonths: 6, noticesPerHour: 5, noticesPerDay: 20, noticeDays: 180, publicFigures: false },
});
