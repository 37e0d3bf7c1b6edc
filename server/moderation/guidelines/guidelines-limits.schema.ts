/** Sizes of the house rules, in characters. */
export const guidelineLimits = { intro: 4_000, title: 80, text: 1_500, changes: 1_000, points: 16 } as const;

/** A text in both languages of the interface. */
export interface BothLanguages {
  en: string;
  de: string;
}

/** A numbered point; its key stays when words and place change, because decisions refer to it. */
export interface GuidelinePoint {
  key: string;
  titles: BothLanguages;
  texts: BothLanguages;
}

/** A point as somebody reads it. */
export interface PointView {
  key: string;
  /** Its number in this version, from 1. */
  place: number;
  title: string;
  html: string;
}

/** A version of the house rules as somebody reads it. */
export interface GuidelineView {
  number: number;
  material: boolean;
  intro: string;
  points: PointView[];
  /** What was new in it; empty in the first. */
  changes: string;
  publishedAt: Date | null;
}

/** A line of the history. */
export interface GuidelineLine {
  number: number;
  material: boolean;
  changes: string;
  publishedAt: Date | null;
}
