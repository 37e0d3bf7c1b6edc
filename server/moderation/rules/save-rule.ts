import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { uuidv7, type Writing, write } from "../../platform/events/index.ts";
import { checkRule } from "./check-rule.ts";
import { type RuleFacts, ruleChanged, ruleFacts } from "./rules.events.ts";
import { canWriteRule } from "./rules.policy.ts";
import type { SaveRuleInput } from "./rules.schema.ts";

export interface SavedRule {
  id: string;
  version: number;
}

const boardColumns = { id: true, parentId: true, visibility: true } as const;

/**
 * Makes a rule, or a new version of one, that counts at once. Board moderators write rules of their boards. Throws Invalid
 * beside the pattern, Conflict("ruleChanged") when somebody saved a newer version.
 */
export async function saveRule(ctx: Ctx, { id, version, rule }: SaveRuleInput): Promise<SavedRule> {
  const board = rule.board
    ? await ctx.db.board.findUnique({ where: { slug: rule.board }, select: boardColumns })
    : null;
  if (rule.board && !board) throw new NotFound();
  authorize(ctx, canWriteRule(ctx.actor, board));
  const { board: _, ...checked } = await checkRule(rule);
  return write(ctx, async (writing) => {
    const before = id ? await currentRule(ctx, writing.tx, id) : null;
    if (before && before.version !== version) throw new Conflict("ruleChanged");
    const facts = ruleFacts.parse({ ...checked, boardId: board?.id ?? null, active: before?.facts.active ?? true });
    return addVersion(ctx, writing, id ?? uuidv7(ctx.now()), before, facts);
  });
}

/** Pauses a rule or sets it going again; that is a version too. Doing it twice leaves no trace. */
export async function switchRule(ctx: Ctx, input: { id: string; active: boolean }): Promise<SavedRule> {
  return write(ctx, async (writing) => {
    const before = await currentRule(ctx, writing.tx, input.id);
    if (before.facts.active === input.active) return { id: input.id, version: before.version };
    return addVersion(ctx, writing, input.id, before, { ...before.facts, active: input.active });
  });
}

interface Current {
  version: number;
  facts: RuleFacts;
}

/** The version that counts, under a lock; NotFound for rules of boards the actor does not moderate. */
async function currentRule(ctx: Ctx, tx: Tx, id: string): Promise<Current> {
  await tx.$executeRaw`SELECT 1 FROM "TextRule" WHERE id = ${id}::uuid FOR UPDATE`;
  const rule = await tx.textRule.findUnique({ where: { id }, select: { version: true } });
  const row =
    rule && (await tx.textRuleVersion.findUnique({ where: { ruleId_version: { ruleId: id, version: rule.version } } }));
  if (!row) throw new NotFound();
  const board = row.boardId ? await tx.board.findUnique({ where: { id: row.boardId }, select: boardColumns }) : null;
  authorize(ctx, canWriteRule(ctx.actor, board));
  return { version: row.version, facts: ruleFacts.parse(row) };
}

async function addVersion(
  ctx: Ctx,
  { tx, record }: Writing,
  id: string,
  before: Current | null,
  after: RuleFacts,
): Promise<SavedRule> {
  const version = (before?.version ?? 0) + 1;
  await tx.textRule.upsert({
    where: { id },
    create: { id, version, createdAt: ctx.now() },
    update: { version },
  });
  const said = { ...after, act: after.act as "BLOCK", manner: after.manner as "WORDS" };
  await tx.textRuleVersion.create({ data: { ...said, ruleId: id, version, byId: personId(ctx.actor), at: ctx.now() } });
  record(ruleChanged, { ruleId: id, version, boardId: after.boardId, before: before?.facts ?? null, after });
  return { id, version };
}
