import { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { renderArticle } from "../article-text.ts";
import { moveArticle } from "../move-article.ts";
import { showRevision } from "../publish-article.ts";

interface Due {
  id: string;
  number: number;
  publishVersion: number;
  scheduledById: string | null;
}

/** Every minute: shows the revisions whose hour has come. What a run could not do, the next one does. */
export const publishScheduled = defineJob({
  name: "publish-scheduled-articles",
  payload: z.object({}).loose(),
  attempts: 3,
  run: async (ctx) => {
    const due = await ctx.db.$queryRaw<Due[]>`
      SELECT id, number, "publishVersion", "scheduledById" FROM "Article"
      WHERE "publishAt" <= ${ctx.now()} ORDER BY "publishAt", id`;
    for (const article of due) {
      await publishDue(ctx, article).catch((error: unknown) => {
        // Somebody published or took the plan back at this moment: nothing is left to do.
        if (!(error instanceof Conflict)) throw error;
      });
    }
  },
});

async function publishDue(ctx: Ctx, due: Due): Promise<void> {
  const revision = await ctx.db.articleRevision.findUniqueOrThrow({
    where: { articleId_version: { articleId: due.id, version: due.publishVersion } },
  });
  const { version, editClass } = revision;
  const text = await renderArticle(revision.title, revision.markdown);
  await moveArticle(ctx, due.number, "publish", (article, writing) => {
    if (article.publishVersion !== version || article.publishAt === null || article.publishAt > ctx.now()) {
      throw new Conflict("articleMoved", { state: article.state });
    }
    return showRevision(ctx, writing, article, { ...text, version, editClass, byId: due.scheduledById });
  });
}
