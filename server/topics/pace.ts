import { type Ctx, hasRight, holds, isSignedIn, type Member, type Staff } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Invalid, TooMany } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { paceSetting } from "./topics.setting.ts";

const DAY = 86_400_000;

/** What they wrote within a day. After the clock went back there are posts of the future, which nobody has to wait for. */
async function recent(tx: Tx, authorId: string, kinds: string[], now: Date) {
  const [row] = await tx.$queryRaw<{ last: Date | null; today: bigint; joined: Date; oldest: Date | null }[]>`
    SELECT (SELECT "createdAt" FROM "User" WHERE id = ${authorId}::uuid) AS joined,
      max("createdAt") FILTER (WHERE "createdAt" <= ${now}) AS last, min("createdAt") AS oldest, count(*) AS today
    FROM "Post" WHERE "authorId" = ${authorId}::uuid AND "createdAt" > ${new Date(now.getTime() - DAY)}
      AND kind = ANY(${kinds}::"PostKind"[])`;
  return row;
}

/**
 * Ends the request with TooMany when the author writes faster or more than the settings allow. Staff, the system and
 * replays are not slowed down. `what` is OPENING for topics, ANSWER for answers and comments.
 */
export async function keepPace(ctx: Ctx, tx: Tx, what: "OPENING" | "ANSWER"): Promise<void> {
  if (!isSignedIn(ctx.actor) || ctx.origin !== "LIVE" || ctx.actor.kind === "staff") return;
  const pace = setting(ctx, paceSetting);
  const now = ctx.now();
  const topics = what === "OPENING";
  const row = await recent(tx, ctx.actor.id, topics ? ["OPENING"] : ["ANSWER", "COMMENT"], now);
  if (!row) return;
  const fresh = isNew(ctx.actor);
  const every = topics ? (fresh ? pace.newTopicEvery : pace.topicEvery) : fresh ? pace.newReplyEvery : pace.replyEvery;
  const next = row.last ? new Date(row.last.getTime() + every * 1000) : now;
  if (next > now) throw new TooMany(topics ? "topicsTooFast" : "repliesTooFast", next);
  const firstDay = now.getTime() - row.joined.getTime() < DAY;
  const most = topics
    ? firstDay
      ? pace.firstDayQuestions
      : pace.questionsPerDay
    : firstDay
      ? pace.firstDayAnswers
      : pace.answersPerDay;
  if (Number(row.today) >= most && row.oldest) {
    throw new TooMany(topics ? "topicsPerDay" : "repliesPerDay", new Date(row.oldest.getTime() + DAY));
  }
}

/** New: whoever has not yet read enough here to be trusted at all; super users were looked at by people. */
function isNew(actor: Member | Staff): boolean {
  return actor.trustLevel === 0 && !holds(actor, ["SUPER_USER"]);
}

/** Refuses a text with more links, images or mentions than its author may use. */
export function keepMeasure(ctx: Ctx, field: string, found: { links: number; images: number; mentions: number }): void {
  if (!isSignedIn(ctx.actor) || ctx.origin !== "LIVE" || ctx.actor.kind === "staff") return;
  const pace = setting(ctx, paceSetting);
  const fresh = isNew(ctx.actor);
  const more = hasRight(ctx.actor, "MORE_LINKS") || holds(ctx.actor, ["SUPER_USER"]);
  const links = more ? pace.moreLinks : fresh ? pace.newLinks : pace.links;
  if (found.links > links) throw new Invalid(field, "tooManyLinks", { most: links });
  if (fresh && found.images > pace.newImages) throw new Invalid(field, "tooManyImages", { most: pace.newImages });
  const mentions = fresh ? pace.newMentions : pace.mentions;
  if (found.mentions > mentions) throw new Invalid(field, "tooManyMentions", { most: mentions });
}
