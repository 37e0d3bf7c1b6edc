import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const reminderDays = z.int().min(0).max(365);
const hour = z.int().min(0).max(24);

/**
 * When solutions are looked at again, and when askers are reminded to accept (product.md §3): days after the last answer,
 * 0 for no such reminder, between two full hours of their local day.
 */
export const solutionsSetting = defineSetting({
  key: "solutions",
  schema: z
    .strictObject({
      reviewDays: z.int().min(1).max(3_650),
      failedForRecheck: z.int().min(1).max(100),
      firstReminderDays: reminderDays,
      secondReminderDays: reminderDays,
      lastReminderDays: reminderDays,
      remindFromHour: hour,
      remindUntilHour: hour,
    })
    .superRefine((wish, check) => {
      const refuse = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
      const { firstReminderDays: first, secondReminderDays: second, lastReminderDays: last } = wish;
      if (second > 0 && second <= first) refuse("secondReminderDays", "remindersOutOfOrder");
      if (last > 0 && last <= Math.max(first, second)) refuse("lastReminderDays", "remindersOutOfOrder");
      if (wish.remindUntilHour <= wish.remindFromHour) refuse("remindUntilHour", "hoursOutOfOrder");
    }),
  defaults: {
    reviewDays: 180,
    failedForRecheck: 3,
    firstReminderDays: 3,
    secondReminderDays: 7,
    lastReminderDays: 21,
    remindFromHour: 8,
    remindUntilHour: 21,
  },
});
