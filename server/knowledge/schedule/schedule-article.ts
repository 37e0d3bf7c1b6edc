import { type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { articleScheduled, articleUnscheduled } from "../knowledge.events.ts";
import { moveArticle } from "../move-article.ts";
import { newestAsRead } from "../publish-article.ts";
import { sourcesSeen } from "../sources.ts";

/** Longest time ahead, in days. */
const FURTHEST = 365;
const DAY_MS = 86_400_000;

/**
 * Lets exactly the revision that was read go to the readers at a time to come. What is written after it stays unpublished;
 * a source that changes before the hour takes the plan back. Throws as `publishArticle` does, and Invalid for the time.
 */
export async function scheduleArticle(
  ctx: Ctx,
  input: { number: number; version: number; at: Date; seen?: string | undefined },
) {
  const { version, at } = input;
  const ahead = at.getTime() - ctx.now().getTime();
  return moveArticle(ctx, input.number, "schedule", async (article, { tx, record }) => {
    if (ahead <= 0) throw new Invalid("at", "inThePast");
    if (ahead > FURTHEST * DAY_MS) throw new Invalid("at", "tooFar", { most: FURTHEST });
    newestAsRead(article, version, article.newest.markdown);
    if (article.publishedVersion === version && article.state !== "IN_REVIEW") throw new Conflict("nothingNew");
    if (article.sectionId === null) throw new Invalid("section", "sectionWanted");
    await sourcesSeen(tx, article.id, input.seen);
    const { id: articleId, number, ownerId } = article;
    const byId = personId(ctx.actor);
    record(articleScheduled, { articleId, number, ownerId, byId, version, at: at.toISOString() });
    return { publishAt: at, publishVersion: version, scheduledById: byId };
  });
}

/** Takes the plan back; the text waits for a person again. */
export async function unscheduleArticle(ctx: Ctx, input: { number: number }) {
  return moveArticle(ctx, input.number, "unschedule", (article, { record }) => {
    if (article.publishAt === null) throw new Conflict("articleMoved", { state: article.state });
    const { id: articleId, number, ownerId } = article;
    record(articleUnscheduled, { articleId, number, ownerId, byId: personId(ctx.actor), why: "byHand" });
    return { publishAt: null, publishVersion: null, scheduledById: null };
  });
}
