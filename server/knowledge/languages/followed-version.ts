import type { Tx } from "../../platform/db/client.ts";
import type { LoadedArticle } from "../article-facts.ts";

/**
 * When a translation is published it follows what its original says now; a typo that was mended in it says nothing about
 * that. Returns the columns that change.
 */
export async function followedVersion(
  tx: Pick<Tx, "article">,
  article: Pick<LoadedArticle, "originalId" | "publishedVersion">,
  editClass: "TYPO" | "MEDIUM" | "MAJOR",
): Promise<{ originalVersion?: number | null }> {
  if (article.originalId === null || (editClass === "TYPO" && article.publishedVersion !== null)) return {};
  const original = await tx.article.findUnique({
    where: { id: article.originalId },
    select: { publishedVersion: true },
  });
  return { originalVersion: original?.publishedVersion ?? null };
}
