import type { Tx } from "../../platform/db/client.ts";
import type { BesideArticle } from "./transfer.schema.ts";

/**
 * Writes what stood beside an article, and returns the counts its row keeps of it. Readers stay nameless: what they said
 * has a key of its own, so that nobody's answer here replaces it.
 */
export async function writeBeside(
  tx: Pick<Tx, "articleFeedback" | "articleUse" | "articleDraft">,
  articleId: string,
  { feedback, uses, drafts }: BesideArticle,
  personOf: (name: string) => string,
): Promise<{ helpfulCount: number; unhelpfulCount: number; useCount: number }> {
  await tx.articleFeedback.createMany({
    data: feedback.map(({ day, createdAt, handledAt, handledBy, ...said }) => ({
      ...said,
      articleId,
      visitorKey: `imported:${said.id}`,
      day: new Date(day),
      createdAt: new Date(createdAt),
      handledAt: handledAt === null ? null : new Date(handledAt),
      handledById: handledBy === null ? null : personOf(handledBy),
    })),
  });
  await tx.articleUse.createMany({
    data: uses.map(({ by, createdAt, ...use }) => ({
      ...use,
      articleId,
      userId: personOf(by),
      createdAt: new Date(createdAt),
    })),
  });
  await tx.articleDraft.createMany({
    data: drafts.map(({ by, savedAt, ...draft }) => ({
      ...draft,
      articleId,
      userId: personOf(by),
      savedAt: new Date(savedAt),
    })),
  });
  const helpfulCount = feedback.filter((one) => one.helpful).length;
  return { helpfulCount, unhelpfulCount: feedback.length - helpfulCount, useCount: uses.length };
}
