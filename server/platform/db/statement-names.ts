import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** A statement is prepared when it is asked for so often: what runs once or twice is not worth a place. */
const prepareFrom = 5;
/** Statements kept prepared on each connection (a plan takes some tens of kilobytes in the database). */
const most = 250;
/** Statements whose uses are counted. */
const counted = 2_000;

/** BEGIN, SAVEPOINT and the like have no plan. */
const hasPlan = /^\s*(?:select|with|insert|update|delete)\b/i;
/** How many documents hold a word decides how they are best found, so such statements are planned for their words … */
const dependsOnWords = /@@|<%/;
/** … except those that choose the way themselves, and say so with this comment. */
export const PLANNED_ONCE = "/* planned once */";

const plannedOnce = (sql: string) => !dependsOnWords.test(sql) || sql.includes(PLANNED_ONCE);

/**
 * Gives statements names under which PostgreSQL keeps them parsed and planned, one set per connection. Planning costs
 * several times what the short statements of a page cost themselves. The empty name means: parse and plan anew.
 */
export function statementNames(): (query: { sql: string }) => string {
  const named = new Map<string, string>();
  const uses = new LRUCache<string, number>({ max: counted });
  return ({ sql }) => {
    const known = named.get(sql);
    if (known !== undefined) return known;
    const count = (uses.get(sql) ?? 0) + 1;
    uses.set(sql, count);
    if (count < prepareFrom || named.size >= most || !hasPlan.test(sql) || !plannedOnce(sql)) return "";
    const name = `kundig_${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
    named.set(sql, name);
    uses.delete(sql);
    return name;
  };
}
