import type { z } from "zod";
import type { flagsSetting } from "./flags.setting.ts";
import type { FlagReason } from "./flags-limits.schema.ts";
import type { PostScore } from "./post-score.query.ts";

type Numbers = z.infer<(typeof flagsSetting)["schema"]>;

/** Reasons that cannot wait a day: somebody may come to harm meanwhile. */
export const urgent: readonly FlagReason[] = ["ABUSE", "PERSONAL_DATA", "ILLEGAL"];

/**
 * Whether so much stands against a post that it is hidden until somebody has looked: by score, by the number of trusted
 * flaggers, or as spam of a new member in the eyes of somebody well trusted. What staff wrote is never hidden by members.
 */
export function hides(against: Omit<PostScore, "reason" | "flags">, numbers: Numbers): boolean {
  if (against.author.isStaff) return false;
  if (against.score >= numbers.hideAtScore || against.trusted >= numbers.hideAtFlaggers) return true;
  return against.spamTrust >= numbers.spamTrust && against.author.trustLevel <= numbers.spamAuthorTrust;
}
