import type { Rule } from "./compiled-rules.ts";

/** What of a text and its author the conditions of rules ask for. */
export interface Circumstances {
  trustLevel: number;
  /** Age of the account, days. */
  days: number;
  hasLinks: boolean;
  /** The board and its parent. */
  boards: readonly string[];
  /** Language of the board. */
  locale: string;
}

/** Whether all conditions of a rule hold. */
export function isFor(rule: Rule, at: Circumstances): boolean {
  return (
    (rule.trustAtMost === null || at.trustLevel <= rule.trustAtMost) &&
    (rule.daysAtMost === null || at.days <= rule.daysAtMost) &&
    (!rule.withLinks || at.hasLinks) &&
    (rule.boardId === null || at.boards.includes(rule.boardId)) &&
    (rule.locale === null || rule.locale === at.locale)
  );
}

/** Whether a Markdown text holds a link, written out or behind words. */
export function hasLinks(markdown: string): boolean {
  return /https?:\/\/|\bwww\.|\]\(/i.test(markdown);
}
