import { z } from "zod";
import { allowed, authorize, type Ctx, personId, refused } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { fieldsOf, limits } from "./topics.schema.ts";

/** `ask` or `answer:<topic number>` or `edit:<post id>` or `comment:<post id>` or `suggest:<post id>`. */
export const draftKey = z
  .string()
  .max(60)
  .regex(/^(ask|answer:\d{1,10}|(edit|comment|suggest):[0-9a-f-]{36})$/);
export const draftBody = z.strictObject({
  board: z.string().max(60).optional(),
  title: z.string().max(300).optional(),
  body: z
    .string()
    .max(limits.question.max * 2)
    .optional(),
  tags: z.array(z.string().max(60)).max(10).optional(),
  fields: fieldsOf(z.string().max(3_000)).optional(),
});
export const saveDraftInput = z.strictObject({
  key: draftKey,
  /** The sequence the tab knows; 0 for a new draft. */
  sequence: z.int().min(0).max(1_000_000_000),
  body: draftBody,
});
type SaveDraft = z.infer<typeof saveDraftInput>;
/** Drafts one person may keep (security limits: the 101st is refused). */
const MOST = 100;

/**
 * Keeps what somebody is writing. Returns the new sequence. An older tab gets a Conflict with the newer text, so that
 * nothing is silently overwritten.
 */
export async function saveDraft(ctx: Ctx, input: SaveDraft): Promise<{ sequence: number }> {
  const userId = personId(ctx.actor);
  authorize(ctx, userId ? allowed : refused("signInFirst"));
  if (!userId) throw new NotFound();
  const known = await ctx.db.draft.count({ where: { userId, key: input.key } });
  const rows = known > 0 ? await keep(ctx.db, ctx, userId, input) : await keepNew(ctx, userId, input);
  const [row] = rows;
  if (row) return row;
  const current = await ctx.db.draft.findUnique({ where: { userId_key: { userId, key: input.key } } });
  throw new Conflict(
    current ? "newerDraft" : "tooManyDrafts",
    current && { sequence: current.sequence, body: current.body },
  );
}

/** One new draft of a person at a time: counted side by side, each would find room for itself. */
function keepNew(ctx: Ctx, userId: string, input: SaveDraft): Promise<{ sequence: number }[]> {
  return write(ctx, async ({ tx }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`drafts of ${userId}`}, 0))`;
    return keep(tx, ctx, userId, input);
  });
}

function keep(tx: Pick<Tx, "$queryRaw">, ctx: Ctx, userId: string, input: SaveDraft): Promise<{ sequence: number }[]> {
  return tx.$queryRaw`
    INSERT INTO "Draft" ("userId", key, sequence, body, "updatedAt")
    SELECT ${userId}::uuid, ${input.key}, 1, ${JSON.stringify(input.body)}::jsonb, ${ctx.now()}
    WHERE (SELECT count(*) FROM "Draft" WHERE "userId" = ${userId}::uuid AND key <> ${input.key}) < ${MOST}
    ON CONFLICT ("userId", key) DO UPDATE SET sequence = "Draft".sequence + 1, body = EXCLUDED.body,
      "updatedAt" = EXCLUDED."updatedAt" WHERE "Draft".sequence = ${input.sequence}
    RETURNING sequence`;
}

/** The draft under a key, or null. */
export async function readDraft(
  ctx: Ctx,
  key: string,
): Promise<{ sequence: number; body: z.infer<typeof draftBody>; updatedAt: Date } | null> {
  const userId = personId(ctx.actor);
  if (!userId) return null;
  const row = await ctx.db.draft.findUnique({ where: { userId_key: { userId, key } } });
  return row && { sequence: row.sequence, body: draftBody.parse(row.body), updatedAt: row.updatedAt };
}

/** Throws a draft away (after posting, or by choice). */
export async function dropDraft(ctx: Ctx, key: string): Promise<void> {
  const userId = personId(ctx.actor);
  authorize(ctx, userId ? allowed : refused("signInFirst"));
  if (userId) await ctx.db.draft.deleteMany({ where: { userId, key } });
}
