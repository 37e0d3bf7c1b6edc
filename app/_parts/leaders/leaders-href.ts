import type { Period } from "../../../server/reputation/reputation.schema.ts";

/** Which list of leaders a page shows. */
export interface LeadersChoice {
  period: Period;
  board?: string;
  tag?: string;
}

/** The one address of a list; a month is what stands there unless something else is asked for. */
export function leadersHref({ period, board, tag }: LeadersChoice): string {
  const query = new URLSearchParams();
  if (period !== "month") query.set("period", period);
  if (board) query.set("board", board);
  if (tag) query.set("tag", tag);
  return query.size > 0 ? `/leaders?${query}` : "/leaders";
}
