/** What a thread begins with. */
export interface PatternStart {
  patterns: readonly string[];
  /** One Int32: number of the expression that runs now, -1 between texts, `TOGETHER` while all run as one. */
  progress: SharedArrayBuffer;
}

export const TOGETHER = -2;

/** One text in its readings, and which expressions (by number) to look for in which reading; `every` place or the first. */
export interface PatternJob {
  id: number;
  texts: readonly string[];
  wanted: readonly (readonly [pattern: number, reading: number, every: boolean])[];
  /** Ask first, in one pass, which expressions stand in the text at all. */
  together: boolean;
  /** Look for places also where a quick pass says that there are none: what the expression costs at worst. */
  thorough: boolean;
}

/** What a thread says; number -1 says that it has started. */
export interface PatternAnswer {
  id: number;
  /** Triples: number of the expression, start, end; after the start the numbers of expressions that are none. */
  places: number[];
}
