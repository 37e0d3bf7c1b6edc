/** What is asked of the log, as its address says it. */
export type LogAsked = Partial<Record<"actor" | "member" | "act" | "board" | "from" | "until", string>>;

export const logFields = ["actor", "member", "act", "board", "from", "until"] as const;

/** Reads the filter from an address; what cannot be meant is left out. */
export function readFilter(asked: (name: string) => string | null): LogAsked {
  const filter: LogAsked = {};
  for (const name of logFields) {
    const value = asked(name)?.trim() ?? "";
    const isDay = name === "from" || name === "until";
    if (value !== "" && value.length <= 60 && (!isDay || /^\d{4}-\d{2}-\d{2}$/.test(value))) filter[name] = value;
  }
  return filter;
}

/** The filter as a query, with the place in the list. */
export function filterQuery(filter: LogAsked, after: string | null = null): string {
  const query = new URLSearchParams();
  for (const name of logFields) if (filter[name]) query.set(name, filter[name]);
  if (after) query.set("after", after);
  return query.toString();
}
