import type { Tx } from "../platform/db/client.ts";
import { writeArticleDocuments, writeTopicDocuments } from "./write-documents.ts";

/**
 * Brings the document of a topic in line with the topic. Waits for whoever is writing to the topic, so that an older
 * state never overwrites a newer one. Safe to run twice; does nothing for a topic that is gone.
 */
export async function refreshDocument(tx: Tx, topicId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Topic" WHERE id = ${topicId}::uuid FOR SHARE`;
  await writeTopicDocuments(tx, [topicId]);
}

/** The same for an article. */
export async function refreshArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${articleId}::uuid FOR SHARE`;
  await writeArticleDocuments(tx, [articleId]);
}
