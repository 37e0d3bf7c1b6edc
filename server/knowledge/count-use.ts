import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";

/**
 * Counts that somebody helped in a case with an article or a topic: once per person, thing and case. Whoever calls this
 * has decided that the actor may. Returns whether it was new, and in how many cases the thing has helped by now.
 */
export async function countUse(
  ctx: Ctx,
  { tx }: Pick<Writing, "tx">,
  use: { userId: string; case: string } & ({ articleId: string } | { topicId: string }),
): Promise<{ counted: boolean; used: number }> {
  const made = await tx.articleUse.createMany({ data: [{ ...use, createdAt: ctx.now() }], skipDuplicates: true });
  const counted = made.count === 1;
  if ("topicId" in use) return { counted, used: await tx.articleUse.count({ where: { topicId: use.topicId } }) };
  const { useCount } = await tx.article.update({
    where: { id: use.articleId },
    data: { useCount: { increment: made.count } },
    select: { useCount: true },
  });
  return { counted, used: useCount };
}
