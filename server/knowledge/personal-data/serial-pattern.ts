/** One place of a pattern: the signs it takes. */
type Place = (sign: string) => boolean;

/** A pattern read once; matching costs at most (length of the pattern) × (signs looked at), whatever the pattern. */
export interface SerialPattern {
  /** Places in order; an optional one may be left out. */
  places: readonly { takes: Place; optional: boolean }[];
}

/** Most signs of a serial number. */
export const SERIAL_LONGEST = 40;

const atom =
  /(?:\[((?:[A-Za-z0-9](?:-[A-Za-z0-9])?){1,20})\]|([A-Za-z0-9/_.: -]))(?:\{(\d{1,2})(?:,(\d{1,2}))?\}|(\?))?/uy;

/**
 * Reads a pattern: letters, digits and `- / _ . :` stand for themselves, `[A-Z0-9]` for one of several, `{4}`, `{2,6}` and
 * `?` for how often. No alternatives, groups or stars, and 40 signs at most, so no pattern is slow.
 * @returns null when the text is no such pattern, or one shorter than four signs, which would be found everywhere
 */
export function readSerialPattern(source: string): SerialPattern | null {
  const places: { takes: Place; optional: boolean }[] = [];
  atom.lastIndex = 0;
  while (atom.lastIndex < source.length) {
    const match = atom.exec(source);
    if (!match) return null;
    const [, oneOf, itself = "", times, most, maybe] = match;
    const takes = oneOf === undefined ? (sign: string) => sign === itself : anyOf(oneOf);
    if (!takes) return null;
    const least = maybe ? 0 : Number(times ?? 1);
    const top = maybe ? 1 : Number(most ?? times ?? 1);
    if (top < least || top === 0 || places.length + top > SERIAL_LONGEST) return null;
    for (let i = 0; i < top; i += 1) places.push({ takes, optional: i >= least });
  }
  return places.filter((place) => !place.optional).length >= 4 ? { places } : null;
}

function anyOf(ranges: string): Place | null {
  const pairs = [...ranges.matchAll(/(.)(?:-(.))?/gu)].map(([, from = "", to = from]) => [from, to] as const);
  if (pairs.some(([from, to]) => from > to)) return null;
  return (sign) => pairs.some(([from, to]) => sign >= from && sign <= to);
}

/** Where the longest match that begins at `start` and that `ends` allows ends; 0 when there is none. */
export function matchSerial(
  text: string,
  start: number,
  { places }: SerialPattern,
  ends: (at: number) => boolean,
): number {
  // Places reached, each once; two lists that take turns, since this runs at every word of a text.
  let [reached, next] = [[] as number[], [] as number[]];
  const seen = new Int32Array(places.length + 1).fill(-1);
  const arrive = (list: number[], place: number, at: number) => {
    for (let i = place; seen[i] !== at; i += 1) {
      seen[i] = at;
      list.push(i);
      if (!places[i]?.optional) return;
    }
  };
  let found = 0;
  arrive(reached, 0, start);
  for (let at = start; reached.length > 0; at += 1) {
    if (seen[places.length] === at && ends(at)) found = at;
    const sign = text[at];
    if (sign === undefined) return found;
    next.length = 0;
    for (const place of reached) if (places[place]?.takes(sign)) arrive(next, place + 1, at + 1);
    [reached, next] = [next, reached];
  }
  return found;
}
