import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { uuidv7, type Writing, write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { type LoadedTopic, loadTopic } from "../../topics/index.ts";
import { type Expert, expertsFor } from "./experts.query.ts";
import { isHeldOut } from "./held-out.ts";
import { questionOffered } from "./routing.events.ts";
import { type RoutingNumbers, routingSetting } from "./routing.setting.ts";

/** What a look at a question came to. */
export interface RoundResult {
  /** People it was offered to now. */
  offered: string[];
  /** When to look again; null when there is nothing more to do. */
  again: Date | null;
}

const done: RoundResult = { offered: [], again: null };

/**
 * Looks at a question once: ends offers that ran out, and offers it to the next experts who are free. Looks run one after
 * the other, so that nobody gets more than their day allows; looking twice changes nothing more.
 */
export async function routeQuestion(ctx: Ctx, topicId: string): Promise<RoundResult> {
  const numbers = setting(ctx, routingSetting);
  if (!numbers.enabled) return done;
  return write(ctx, async (writing) => {
    const { tx } = writing;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('routing', 0))`;
    if ((await tx.topic.count({ where: { id: topicId } })) === 0) return done;
    const topic = await loadTopic(tx, { id: topicId }, { lock: true });
    if (!(await isWaiting(tx, topic))) {
      await closeOffers(ctx, tx, topicId);
      return done;
    }
    return lookAt(ctx, writing, topic, numbers);
  });
}

async function lookAt(ctx: Ctx, writing: Writing, topic: LoadedTopic, numbers: RoutingNumbers): Promise<RoundResult> {
  const { tx } = writing;
  const now = ctx.now();
  const topicId = topic.id;
  const ends = new Date(topic.createdAt.getTime() + numbers.untilHours * 3_600_000);
  await tx.offer.updateMany({
    where: { topicId, answer: "OPEN", expiresAt: { lte: now } },
    data: { answer: "EXPIRED", answeredAt: now },
  });
  const round = await tx.routingRound.findUnique({ where: { topicId } });
  if (round?.heldOut || ends <= now) return done;
  const later = (at: Date | null) => (at && at < ends ? at : null);
  const hold = await tx.offer.findFirst({ where: { topicId, answer: "TAKEN", takenUntil: { gt: now } } });
  if (hold) return { offered: [], again: later(hold.takenUntil) };

  const experts = await expertsFor(ctx, tx, topic, numbers);
  const before = await tx.offer.count({ where: { topicId } });
  const open = await tx.offer.findMany({ where: { topicId, answer: "OPEN" }, select: { expiresAt: true } });
  if (before === 0 && experts.length > 0 && isHeldOut(topicId, numbers.holdOut)) {
    await keepRound(ctx, tx, topicId, { heldOut: true, because: null });
    return done;
  }
  const places = Math.max(0, Math.min(numbers.atOnce - open.length, numbers.most - before));
  const chosen = experts.filter(({ freeAt }) => freeAt <= now).slice(0, places);
  const expiresAt = new Date(now.getTime() + numbers.offerMinutes * 60_000);
  for (const expert of chosen) await offer(ctx, writing, topicId, expert, expiresAt);
  const all = before + chosen.length;
  const because = all > 0 ? null : experts.length > 0 ? "waiting" : "nobody";
  await keepRound(ctx, tx, topicId, { offers: all, because });
  const waiting = chosen.length < places ? experts.filter(({ freeAt }) => freeAt > now) : [];
  const moments = [
    ...open.map((one) => one.expiresAt),
    ...waiting.map(({ freeAt }) => freeAt),
    // Somebody may come by who was not here for a while.
    ...(all < numbers.most ? [expiresAt] : []),
  ];
  const next = moments.length > 0 ? new Date(Math.min(...moments.map((at) => at.getTime()))) : null;
  return { offered: chosen.map(({ userId }) => userId), again: later(next) };
}

async function offer(ctx: Ctx, writing: Writing, topicId: string, expert: Expert, expiresAt: Date): Promise<void> {
  const id = uuidv7(ctx.now());
  const { userId } = expert;
  const why = expert.why.map((reason) => ({ ...reason }));
  await writing.tx.offer.create({ data: { id, topicId, userId, why, offeredAt: ctx.now(), expiresAt } });
  writing.record(questionOffered, { offerId: id, topicId, userId }, { topicId, actorId: null });
}

async function keepRound(
  ctx: Ctx,
  tx: Tx,
  topicId: string,
  is: { offers?: number; because: string | null; heldOut?: boolean },
): Promise<void> {
  await tx.routingRound.upsert({ where: { topicId }, create: { topicId, at: ctx.now(), ...is }, update: is });
}

/** A question in sight that nobody has answered, and that can be answered. */
export async function isWaiting(tx: Pick<Tx, "duplicateLink">, topic: LoadedTopic): Promise<boolean> {
  if (topic.kind !== "QUESTION" || topic.presence !== "VISIBLE" || topic.state !== "UNANSWERED") return false;
  if (topic.locked || topic.board.archivedAt) return false;
  return (await tx.duplicateLink.count({ where: { topicId: topic.id } })) === 0;
}

/** Ends what is open and what is held of a question that needs nobody any more. */
export async function closeOffers(ctx: Ctx, tx: Tx, topicId: string): Promise<void> {
  const now = ctx.now();
  await tx.offer.updateMany({ where: { topicId, answer: "OPEN" }, data: { answer: "EXPIRED", answeredAt: now } });
  await tx.offer.updateMany({ where: { topicId, takenUntil: { gt: now } }, data: { takenUntil: now } });
}
