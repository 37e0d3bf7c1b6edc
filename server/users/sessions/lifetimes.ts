const hour = 3_600_000;
const day = 24 * hour;

/** How long a session lives without being used, and at all, in milliseconds (security.md §4.5). */
export const lifetimes = {
  member: { idle: 14 * day, absolute: 60 * day },
  staff: { idle: 12 * hour, absolute: 7 * day },
} as const;

/** Dangerous acts want a password or link used within this time, in milliseconds. */
export const freshFor = 15 * 60_000;
/** More sessions than this end the oldest (SE-05). */
export const sessionsPerPerson = 20;

interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/** True while a session may be used. */
export function isAlive(session: SessionTimes, staff: boolean, now: Date): boolean {
  const { idle, absolute } = lifetimes[staff ? "staff" : "member"];
  const at = now.getTime();
  return (
    session.endedAt === null && at - session.lastSeenAt.getTime() < idle && at - session.createdAt.getTime() < absolute
  );
}
