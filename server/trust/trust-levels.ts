import type { Metrics } from "../reputation/metrics/metrics.schema.ts";
import type { TrustNumbers } from "./trust.setting.ts";

/** What a member did in the window level 3 looks at. */
export interface Lately {
  days: number;
  threads: number;
  /** Of the topics new in the window, in percent; 100 when there were none. */
  newTopics: number;
  takenPosts: number;
}

export const nothingLately: Lately = { days: 0, threads: 0, newTopics: 0, takenPosts: 0 };

/** One requirement of a level: what is asked and what is there. Of `takenPosts` there may be at most as many. */
export interface TrustRequirement {
  name: string;
  asked: number;
  have: number;
  met: boolean;
}

/** What a level asks for and how far a member is. Pure. */
export function trustRequirements(
  level: 1 | 2 | 3,
  numbers: TrustNumbers,
  metrics: Metrics,
  lately: Lately,
): TrustRequirement[] {
  const atLeast = (name: string, asked: number, have: number) => ({ name, asked, have, met: have >= asked });
  if (level === 1) {
    return [
      atLeast("topicsEntered", numbers.level1Topics, metrics.topicsEntered),
      atLeast("postsRead", numbers.level1Posts, metrics.postsRead),
      atLeast("minutesRead", numbers.level1Minutes, metrics.minutesRead),
    ];
  }
  if (level === 2) {
    return [
      atLeast("daysVisited", numbers.level2Days, metrics.daysVisited),
      atLeast("topicsEntered", numbers.level2Topics, metrics.topicsEntered),
      atLeast("postsRead", numbers.level2Posts, metrics.postsRead),
      atLeast("minutesRead", numbers.level2Minutes, metrics.minutesRead),
      atLeast("kudosGiven", numbers.level2KudosGiven, metrics.kudosGiven),
      atLeast("kudosReceived", numbers.level2KudosReceived, metrics.kudosReceived),
      atLeast("threadsAnswered", numbers.level2Threads, metrics.threadsAnswered),
    ];
  }
  const taken = { name: "takenPosts", asked: numbers.level3TakenPosts, have: lately.takenPosts };
  return [
    atLeast("daysLately", numbers.level3Days, lately.days),
    atLeast("threadsLately", numbers.level3Threads, lately.threads),
    atLeast("newTopics", numbers.level3NewTopics, lately.newTopics),
    { ...taken, met: taken.have <= taken.asked },
  ];
}

/** The level (0–3) a member's reading and taking part deserve; each level asks for those below it too. Pure. */
export function deservedLevel(numbers: TrustNumbers, metrics: Metrics, lately: Lately): number {
  const levels = [1, 2, 3] as const;
  const missing = levels.find((level) => trustRequirements(level, numbers, metrics, lately).some(({ met }) => !met));
  return missing ? missing - 1 : 3;
}

/** Where a member stands and since when the requirements of level 3 are missing. */
export interface TrustState {
  level: number;
  missingSince: Date | null;
}

/**
 * What a review makes of a level. Up at once; levels 1 and 2 stay; level 3 falls to 2 when its requirements were missing
 * for longer than the grace; level 4, given by hand, is left to hands. Pure.
 */
export function nextTrust(state: TrustState, deserved: number, now: Date, graceDays: number): TrustState {
  if (state.level >= 4) return { level: state.level, missingSince: null };
  if (deserved >= state.level) return { level: deserved, missingSince: null };
  if (state.level < 3) return { level: state.level, missingSince: null };
  const missingSince = state.missingSince ?? now;
  const over = now.getTime() - missingSince.getTime() > graceDays * 86_400_000;
  return over ? { level: 2, missingSince: null } : { level: 3, missingSince };
}
