import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const points = z.int().min(-1_000).max(1_000);

/** What each act is worth, and how much of it counts on one day (product.md §4). */
export const reputationSetting = defineSetting({
  key: "reputation",
  schema: z.strictObject({
    ASKED: points,
    ANSWERED: points,
    ANSWER_ACCEPTED: points,
    ANSWER_VERIFIED: points,
    ACCEPTED_AN_ANSWER: points,
    KUDOS_ON_ANSWER: points,
    KUDOS_ON_QUESTION: points,
    WORKED_FOR_SOMEBODY: points,
    ARTICLE_PUBLISHED: points,
    POST_REMOVED: points,
    dailyCap: z.int().min(1).max(100_000),
  }),
  defaults: {
    ASKED: 1,
    ANSWERED: 2,
    ANSWER_ACCEPTED: 15,
    ANSWER_VERIFIED: 10,
    ACCEPTED_AN_ANSWER: 2,
    KUDOS_ON_ANSWER: 5,
    KUDOS_ON_QUESTION: 2,
    WORKED_FOR_SOMEBODY: 3,
    ARTICLE_PUBLISHED: 10,
    POST_REMOVED: -20,
    dailyCap: 200,
  },
});
