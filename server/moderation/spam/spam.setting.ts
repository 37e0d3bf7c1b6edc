import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

const few = z.int().min(0).max(20);

/** What is asked of members whom the community does not know yet (trust level 0). 0 switches a check off. */
export const spamSetting = defineSetting({
  key: "spam",
  schema: z.strictObject({
    /** First posts of a member that are put up for a look. */
    firstPosts: few,
    /** They wait for that look instead of showing at once. */
    holdFirstPosts: z.boolean(),
    /** Seconds below which nobody has written a post by hand. */
    leastSeconds: few,
    /** Different hosts linked to in one post. */
    hosts: few,
    /** Accounts of one network address within a week. */
    accountsPerNetwork: z.int().min(0).max(1_000),
    /** Accounts that join from one network within so many hours, from which on moderators are asked to look. */
    lookAtAccounts: z.int().min(0).max(1_000),
    lookAtHours: z.int().min(1).max(168),
    /** Whether texts are looked at by the text score. */
    textScore: z.boolean(),
    /** Whether the service named in the environment is asked; texts and addresses leave this machine then. */
    askService: z.boolean(),
  }),
  defaults: {
    firstPosts: 2,
    holdFirstPosts: false,
    leastSeconds: 3,
    hosts: 3,
    accountsPerNetwork: 4,
    lookAtAccounts: 3,
    lookAtHours: 24,
    textScore: true,
    askService: false,
  },
});
