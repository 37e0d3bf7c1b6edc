import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const seconds = z.int().min(0).max(86_400);
const perDay = z.int().min(1).max(10_000);

/** How fast and how much somebody may write (product.md §2). */
export const paceSetting = defineSetting({
  key: "topics.pace",
  schema: z.strictObject({
    topicEvery: seconds,
    replyEvery: seconds,
    newTopicEvery: seconds,
    newReplyEvery: seconds,
    questionsPerDay: perDay,
    answersPerDay: perDay,
    firstDayQuestions: perDay,
    firstDayAnswers: perDay,
    newLinks: z.int().min(0).max(50),
    newImages: z.int().min(0).max(50),
    newMentions: z.int().min(0).max(50),
    mentions: z.int().min(0).max(50),
    links: z.int().min(0).max(500),
    moreLinks: z.int().min(0).max(500),
  }),
  defaults: {
    topicEvery: 15,
    replyEvery: 5,
    newTopicEvery: 120,
    newReplyEvery: 30,
    questionsPerDay: 10,
    answersPerDay: 100,
    firstDayQuestions: 3,
    firstDayAnswers: 10,
    newLinks: 2,
    newImages: 3,
    newMentions: 2,
    mentions: 10,
    links: 10,
    moreLinks: 40,
  },
});

/** Windows of editing and closing, in the units the names say. */
export const editingSetting = defineSetting({
  key: "topics.editing",
  schema: z.strictObject({
    authorHours: z.int().min(1).max(8_760),
    superUserDays: z.int().min(1).max(365),
    graceMinutes: z.int().min(0).max(60),
    restoreDays: z.int().min(1).max(365),
    closeSolvedAfterDays: z.int().min(1).max(365),
    hiddenMinutes: z.int().min(0).max(1_440),
  }),
  defaults: {
    authorHours: 24,
    superUserDays: 30,
    graceMinutes: 5,
    restoreDays: 30,
    closeSolvedAfterDays: 14,
    hiddenMinutes: 10,
  },
});
