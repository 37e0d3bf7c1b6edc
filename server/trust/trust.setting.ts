import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const count = z.int().min(0).max(100_000);

/** What the levels of trust ask for (product.md §4). Level 4 is given by hand. */
export const trustSetting = defineSetting({
  key: "trust",
  schema: z
    .strictObject({
      level1Topics: count,
      level1Posts: count,
      level1Minutes: count,
      level2Days: count,
      level2Topics: count,
      level2Posts: count,
      level2Minutes: count,
      level2KudosGiven: count,
      level2KudosReceived: count,
      level2Threads: count,
      level3Window: z.int().min(1).max(3_650),
      level3Days: count,
      level3Threads: count,
      /** Of the new topics, in percent. */
      level3NewTopics: z.int().min(0).max(100),
      /** Posts moderators took away, at most. */
      level3TakenPosts: count,
      /** Days the requirements of level 3 may be missing before it is lost. */
      level3Grace: z.int().min(0).max(365),
    })
    .superRefine((values, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (values.level2Topics < values.level1Topics) refuse("level2Topics", "belowLevel1");
      if (values.level2Posts < values.level1Posts) refuse("level2Posts", "belowLevel1");
      if (values.level2Minutes < values.level1Minutes) refuse("level2Minutes", "belowLevel1");
      if (values.level3Days > values.level3Window) refuse("level3Days", "moreThanWindow");
    }),
  defaults: {
    level1Topics: 5,
    level1Posts: 30,
    level1Minutes: 10,
    level2Days: 15,
    level2Topics: 20,
    level2Posts: 100,
    level2Minutes: 60,
    level2KudosGiven: 1,
    level2KudosReceived: 1,
    level2Threads: 3,
    level3Window: 100,
    level3Days: 50,
    level3Threads: 10,
    level3NewTopics: 25,
    level3TakenPosts: 5,
    level3Grace: 14,
  },
});
export type TrustNumbers = (typeof trustSetting)["defaults"];
