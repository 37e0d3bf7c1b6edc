import { defineReaction } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { articleFeedback } from "../knowledge.events.ts";
import { knowledgeSetting } from "../knowledge.setting.ts";
import { putUpForRecheck } from "../rechecks/put-up.ts";

/**
 * An article that several readers say did not help, and more than it helped, since it was last verified, is looked at
 * again (setting `unhelpfulForRecheck`).
 */
export const recheckOnFeedback = defineReaction({
  name: "knowledge.doubtOnFeedback",
  on: articleFeedback,
  run: async (ctx, writing, { payload: { articleId, helpful } }) => {
    if (helpful) return;
    const [said] = await writing.tx.$queryRaw<{ no: number; yes: number }[]>`
      SELECT count(*) FILTER (WHERE NOT f.helpful)::int AS no, count(*) FILTER (WHERE f.helpful)::int AS yes
      FROM "ArticleFeedback" f JOIN "Article" a ON a.id = f."articleId"
      WHERE a.id = ${articleId}::uuid AND f."createdAt" > a."verifiedAt"`;
    if (!said || said.no < setting(ctx, knowledgeSetting).unhelpfulForRecheck || said.no <= said.yes) return;
    await putUpForRecheck(ctx, writing, articleId, "notHelpful");
  },
});
