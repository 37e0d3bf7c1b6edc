import type { z } from "zod";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import type { UserCard } from "../users/user-card.ts";
import { type CandidateFigures, type FigureResult, meets } from "./candidate-rule.ts";
import { findCandidates } from "./find-candidates.query.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import type { previewRuleInput } from "./programme.schema.ts";
import { candidateRuleSetting } from "./programme.setting.ts";
import { type FigureName, figureNames } from "./programme-limits.schema.ts";

/** Whom other numbers would propose. */
export interface RulePreview {
  /** End of the days looked back at (exclusive). */
  asOf: Date;
  /** How many the rule in force proposes on that day, and how many this one. */
  inForce: number;
  proposed: number;
  /** Of those who miss exactly one thing, how many miss this. */
  missing: { name: FigureName; people: number }[];
  /** Who meets this rule, or misses one thing; those who meet it first. At most 100. */
  rows: PreviewRow[];
  /** How long the count took, in ms. */
  took: number;
}

export interface PreviewRow {
  person: UserCard;
  figures: CandidateFigures;
  results: FigureResult[];
  meets: boolean;
  /** Also proposed by the rule in force. */
  meetsInForce: boolean;
  reachable: boolean;
}

const DAY = 86_400_000;
const most = 100;

/**
 * Who would qualify with changed numbers, against real history: everything is counted as it stood at the end of the day
 * asked for. Throws NotFound for everybody but staff, Invalid("board", "unknownBoard").
 */
export async function previewRule(ctx: Ctx, input: z.infer<typeof previewRuleInput>): Promise<RulePreview> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const board = input.board ? await ctx.db.board.findUnique({ where: { slug: input.board } }) : null;
  if (input.board && !board) throw new Invalid("board", "unknownBoard");
  const asOf = input.asOf ? new Date(new Date(input.asOf).getTime() + DAY) : ctx.now();
  const scope = { asOf, boardId: board?.id ?? null };
  const inForce = setting(ctx, candidateRuleSetting);
  const began = performance.now();
  const close = await findCandidates(ctx.db, { ...scope, rule: input.rule }, 1);
  const now = await findCandidates(ctx.db, { ...scope, rule: inForce });
  const took = Math.round(performance.now() - began);
  const names = new Set(now.map((row) => row.person.name));
  const rows = close.map(({ userId: _id, ...row }) => ({
    ...row,
    meets: meets(input.rule, row.figures),
    meetsInForce: names.has(row.person.name),
  }));
  return {
    asOf,
    inForce: now.length,
    proposed: rows.filter((row) => row.meets).length,
    missing: figureNames.map((name) => ({
      name,
      people: rows.filter((row) => row.results.some((result) => result.name === name && !result.met)).length,
    })),
    rows: [...rows.filter((row) => row.meets), ...rows.filter((row) => !row.meets)].slice(0, most),
    took,
  };
}
