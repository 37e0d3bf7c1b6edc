import { z } from "zod";
import { allowed, authorize, type Ctx, personId, refused } from "../platform/authorize/index.ts";
import { Conflict, NotFound } from "../platform/errors/index.ts";
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
/** Drafts one person may keep (security limits: the 101st is refused). */
const MOST = 100;

/**
 * Keeps what somebody is writing. Returns the new sequence. An older tab gets a Conflict with the newer text, so that
 * nothing is silently overwritten.
 */
export async function saveDraft(ctx: Ctx, input: z.infer<typeof saveDraftInput>): Promise<{ sequence: number }> {
  const userId = personId(ctx.actor);
  authorize(ctx, userId ? allowed : refused("signInFirst"));
  if (!userId) throw new NotFound();
  const rows = await ctx.db.$queryRaw<{ sequence: number }[]>`
    INSERT INTO "Draft" ("userId", key, sequence, body, "updatedAt")
    SELECT ${userId}::uuid, ${input.key}, 1, ${JSON.stringify(input.body)}::jsonb, ${ctx.now()}
    WHERE (SELECT count(*) FROM "Draft" WHERE "userId" = ${userId}::uuid AND key <> ${input.key}) < ${MOST}
    ON CONFLICT ("userId", key) DO UPDATE SET sequence = "Draft".sequence + 1, body = EXCLUDED.body,
      "updatedAt" = EXCLUDED."updatedAt" WHERE "Draft".sequence = ${input.sequence}
    RETURNING sequence`;
  const [row] = rows;
  if (row) return row;
  const current = await ctx.db.draft.findUnique({ where: { userId_key: { userId, key: input.key } } });
  throw new Conflict(
    current ? "newerDraft" : "tooManyDrafts",
    current && { sequence: current.sequence, body: current.body },
  );
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
