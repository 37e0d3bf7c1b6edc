import { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { uuidv7 } from "../../platform/events/index.ts";
import type { Reason } from "./experts.query.ts";
import type { DeclineWord } from "./routing-limits.schema.ts";

const stored = z.array(z.object({ kind: z.enum(["board", "tag"]), id: z.uuid(), name: z.string() }));

/** What an offer was matched by, read from its row. */
export function reasonsOf(why: unknown): Reason[] {
  return stored.catch([]).parse(why);
}

/**
 * What declining says: of "not my field" the tags that led there (the board, if no tag did), of "wrong board" the board,
 * of "no time" nothing but that today is full (`when-free.ts`).
 */
export function lessonsOf(
  because: DeclineWord,
  why: readonly Reason[],
  boardId: string,
): Pick<Reason, "kind" | "id">[] {
  if (because === "NO_TIME") return [];
  const board = { kind: "board", id: boardId } as const;
  if (because === "WRONG_BOARD") return [board];
  const tags = why.filter(({ kind }) => kind === "tag");
  return tags.length > 0 ? tags : [board];
}

/** Writes down for boards and tags that somebody took or declined what they led to. */
export async function teach(
  ctx: Ctx,
  tx: Tx,
  userId: string,
  about: readonly Pick<Reason, "kind" | "id">[],
  what: "taken" | "declined",
): Promise<void> {
  for (const { kind, id } of about) {
    const [boardId, tagId] = kind === "board" ? [id, null] : [null, id];
    const [taken, declined] = what === "taken" ? [1, 0] : [0, 1];
    await tx.$executeRaw`
      INSERT INTO "OfferLesson" AS lesson (id, "userId", "boardId", "tagId", taken, declined, "updatedAt")
      VALUES (${uuidv7(ctx.now())}::uuid, ${userId}::uuid, ${boardId}::uuid, ${tagId}::uuid, ${taken}, ${declined}, ${ctx.now()})
      ON CONFLICT ("userId", "boardId", "tagId") DO UPDATE SET taken = lesson.taken + excluded.taken,
        declined = lesson.declined + excluded.declined, "updatedAt" = excluded."updatedAt"`;
  }
}
