import type { Ctx } from "../../platform/authorize/index.ts";
import { type CompiledRules, compileRules, type Rule } from "./compiled-rules.ts";
import { type PatternBox, patternBox } from "./pattern-box.ts";

/** The rules that are active, made ready. */
export interface RulesInForce extends CompiledRules {
  box: PatternBox | null;
}

interface Kept {
  /** How many versions there are and the newest: any change of rules changes it. */
  signature: string;
  ready: Promise<RulesInForce>;
}

/** One set for the process; Next's bundle has an instance of this module of its own. */
const key: unique symbol = Symbol.for("kundig.rules");
const place: typeof globalThis & { [key]?: Kept } = globalThis;

/**
 * The rules in force, compiled once after each change; and the parent of a board, because rules for a board hold on its
 * children. One statement when nothing changed.
 */
export async function rulesInForce(
  ctx: Ctx,
  boardId: string | null,
): Promise<{ rules: RulesInForce; boards: readonly string[] }> {
  const [row] = await ctx.db.$queryRaw<{ versions: number; last: number; parentId: string | null }[]>`
    SELECT count(*)::int AS versions, COALESCE(max(sequence), 0) AS last,
      (SELECT "parentId" FROM "Board" WHERE id = ${boardId}::uuid) AS "parentId" FROM "TextRuleVersion"`;
  const signature = `${row?.versions}:${row?.last}`;
  if (place[key]?.signature !== signature) {
    const before = place[key];
    place[key] = { signature, ready: load(ctx) };
    void before?.ready.then(({ box }) => box?.close());
  }
  const { ready } = place[key] as Kept;
  ready.catch(() => {
    place[key] = undefined;
  });
  return { rules: await ready, boards: [boardId, row?.parentId].filter((id) => typeof id === "string") };
}

async function load(ctx: Ctx): Promise<RulesInForce> {
  const rows = await ctx.db.$queryRaw<Rule[]>`
    SELECT r.id, v.version, v.act, v.manner, v.pattern, v.replacement, v.disguised, v."trustAtMost", v."daysAtMost",
      v."withLinks", v."boardId", v.locale
    FROM "TextRule" r JOIN "TextRuleVersion" v ON v."ruleId" = r.id AND v.version = r.version
    WHERE v.active ORDER BY v.sequence`;
  const compiled = compileRules(rows);
  const box = compiled.patterns.length > 0 ? patternBox(compiled.patterns.map((rule) => rule.pattern)) : null;
  return { ...compiled, box };
}
