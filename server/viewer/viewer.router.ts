import { z } from "zod";
import { articleNumberInput } from "../knowledge/knowledge.schema.ts";
import { query, router } from "../platform/rpc/index.ts";
import { topicNumberInput } from "../topics/topics.schema.ts";
import { viewer } from "./viewer.queries.ts";
import { viewerOfArticle } from "./viewer-of-article.query.ts";

export const viewerRouter = router({
  /** One call per page: who is looking, and what belongs to them on this page. */
  page: query
    .input(
      z.strictObject({
        topic: z.strictObject({ number: topicNumberInput, posts: z.array(z.uuid()).max(600) }).optional(),
        article: z.strictObject({ number: articleNumberInput }).optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const [who, article] = await Promise.all([
        viewer(ctx, input.topic),
        input.article ? viewerOfArticle(ctx, input.article) : null,
      ]);
      return { ...who, article };
    }),
});
