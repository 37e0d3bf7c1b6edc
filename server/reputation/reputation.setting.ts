import { defineSetting } from "../settings/index.ts";
import { reputationRules } from "./weights.schema.ts";

/** What each act is worth, and how much of it counts on one day (product.md §4). */
export const reputationSetting = defineSetting({
  key: "reputation",
  schema: reputationRules,
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
    FLAG_UPHELD: 3,
    EDIT_APPROVED: 2,
    POST_REMOVED: -20,
    dailyCap: 200,
  },
});
