/** How many super users the volume asks for (product.md §5). */
export interface Needed {
  byMembers: number;
  byQuestions: number;
  needed: number;
}

/** Points of the curve from questions a week to super users; straight between them, and on beyond the last. */
const curve = [
  { questions: 0, people: 2 },
  { questions: 150, people: 3 },
  { questions: 2_500, people: 50 },
] as const;

/** Needed for so many members and questions a week: the larger of both, never below `least`. Pure. */
export function neededFor(
  { members, weekly }: { members: number; weekly: number },
  { membersEach, least }: { membersEach: number; least: number },
): Needed {
  const byMembers = Math.ceil(members / membersEach);
  const byQuestions = Math.ceil(along(weekly));
  return { byMembers, byQuestions, needed: Math.max(least, byMembers, byQuestions) };
}

function along(weekly: number): number {
  const above = curve.findIndex((point) => weekly <= point.questions);
  if (above === 0) return curve[0].people;
  const [from, to] = above < 0 ? [curve[1], curve[2]] : [curve[above - 1] ?? curve[0], curve[above] ?? curve[2]];
  return from.people + ((weekly - from.questions) * (to.people - from.people)) / (to.questions - from.questions);
}

/** What a straight line through weekly counts (oldest first) says of the week so many after the last; never below 0. Pure. */
export function forecast(weeks: readonly number[], ahead: number): number {
  const n = weeks.length;
  if (n === 0) return 0;
  const meanX = (n - 1) / 2;
  const meanY = weeks.reduce((sum, value) => sum + value, 0) / n;
  const spread = weeks.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  const slope = spread === 0 ? 0 : weeks.reduce((sum, y, x) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return Math.max(0, Math.round(meanY + slope * (n - 1 + ahead - meanX)));
}
