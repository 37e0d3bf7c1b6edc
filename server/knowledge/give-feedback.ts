import { createHmac } from "node:crypto";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { secret } from "../platform/env/secret.ts";
import { TooMany } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { takeToken } from "../platform/rate-limit/index.ts";
import { setting } from "../settings/index.ts";
import { loadArticle } from "./article-facts.ts";
import { articleFeedback } from "./knowledge.events.ts";
import { canReadArticle } from "./knowledge.policy.ts";
import { knowledgeSetting, serialPatternsOf } from "./knowledge.setting.ts";
import { removePersonalData } from "./personal-data/remove-personal-data.ts";

/** Answers one reader may give: 30 in an hour. */
const limits = [{ max: 30, seconds: 3_600 }];

/**
 * Who answers, as a keyed hash that cannot be turned back: of the person, or of a guest's address and browser on this
 * day, so that nobody can be followed from one day to the next.
 */
export function visitorKey(ctx: Ctx, day: string): string {
  const who = personId(ctx.actor) ?? `${ctx.address}\n${ctx.userAgent ?? ""}\n${day}`;
  return createHmac("sha256", secret("article-feedback")).update(who).digest("base64url");
}

/**
 * "Did this help?": once per article, reader and day; a second answer of the day replaces the first. Guests too.
 * What looks personal is taken out of the reason. An empty reason keeps the one given before. Throws NotFound for what the reader may not read.
 */
export async function giveFeedback(
  ctx: Ctx,
  input: { article: number; helpful: boolean; reason: string },
): Promise<{ helpful: boolean }> {
  const day = ctx.now().toISOString().slice(0, 10);
  const key = visitorKey(ctx, day);
  return write(ctx, async ({ tx, record }) => {
    // Under the article's lock: two answers of one reader at once must not both count as the first.
    const article = await loadArticle(tx, { number: input.article }, { lock: true });
    authorize(ctx, canReadArticle(ctx.actor, article));
    const wait = takeToken(`feedback:${key}`, limits, ctx.now().getTime());
    if (wait > 0) throw new TooMany("feedback", new Date(ctx.now().getTime() + wait * 1_000));
    const of = { articleId: article.id, visitorKey: key, day: new Date(day) };
    const before = await tx.articleFeedback.findUnique({ where: { articleId_visitorKey_day: of } });
    const was = before?.helpful ?? null;
    const { helpful } = input;
    const serialPatterns = serialPatternsOf(setting(ctx, knowledgeSetting));
    const reason = removePersonalData(input.reason, { serialPatterns, askerNames: [], locale: localeOf(ctx) }).text;
    await tx.articleFeedback.upsert({
      where: { articleId_visitorKey_day: of },
      create: { ...of, userId: personId(ctx.actor), helpful, reason, createdAt: ctx.now() },
      update: { helpful, ...(reason !== "" && { reason, outcome: null, handledAt: null, handledById: null }) },
    });
    if (was === input.helpful) return { helpful: input.helpful };
    await tx.article.update({
      where: { id: article.id },
      data: {
        helpfulCount: { increment: Number(input.helpful) - Number(was === true) },
        unhelpfulCount: { increment: Number(!input.helpful) - Number(was === false) },
      },
    });
    record(articleFeedback, { articleId: article.id, number: article.number, helpful: input.helpful, before: was });
    return { helpful: input.helpful };
  });
}

function localeOf(ctx: Ctx): "en" | "de" {
  return ctx.locale === "de" ? "de" : "en";
}
