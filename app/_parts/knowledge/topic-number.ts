/** The number of a topic in what somebody typed or pasted: its number, `#12`, or its address. Null when there is none. */
export function topicNumberIn(typed: string): number | null {
  return Number(/\/t\/(\d+)/.exec(typed)?.[1] ?? /^\s*#?(\d+)\s*$/.exec(typed)?.[1]) || null;
}
