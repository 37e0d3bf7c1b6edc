import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, Forbidden, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { canAnswerTopic, canSeeTopic, type LoadedTopic, loadTopic } from "../../topics/index.ts";
import { canUsePackage } from "../programme.policy.ts";
import { lookAgain } from "./route-question.job.ts";
import { isWaiting } from "./route-question.ts";
import { questionDeclined, questionTaken } from "./routing.events.ts";
import type { declineInput } from "./routing.schema.ts";
import { routingSetting } from "./routing.setting.ts";
import { lessonsOf, reasonsOf, teach } from "./teach.ts";

/** Who looks at a question, for those who come second. */
export interface TakenBy {
  name: string;
  displayName: string;
  until: Date;
}

/**
 * "I take it": for some minutes the question is offered to nobody else, and others see who looks at it. Taking it twice
 * changes nothing.
 * @throws NotFound, Forbidden, Conflict("takenByOther", TakenBy | "answeredMeanwhile" | "offerOver")
 */
export async function takeOffer(ctx: Ctx, input: { offer: string }): Promise<{ until: Date }> {
  return write(ctx, async ({ tx, record }) => {
    const { offer, topic } = await ownOffer(ctx, tx, input.offer);
    authorize(ctx, canAnswerTopic(ctx.actor, topic));
    const now = ctx.now();
    if (offer.answer === "TAKEN" && offer.takenUntil && offer.takenUntil > now) return { until: offer.takenUntil };
    const other = await takenBy(tx, topic.id, now);
    if (other) throw new Conflict("takenByOther", other);
    if (!(await isWaiting(tx, topic))) throw new Conflict("answeredMeanwhile");
    if (offer.answer !== "OPEN" || offer.expiresAt <= now) throw new Conflict("offerOver");
    const until = new Date(now.getTime() + setting(ctx, routingSetting).holdMinutes * 60_000);
    await tx.offer.update({
      where: { id: offer.id },
      data: { answer: "TAKEN", answeredAt: now, takenUntil: until },
    });
    await teach(ctx, tx, offer.userId, reasonsOf(offer.why), "taken");
    record(questionTaken, { offerId: offer.id, topicId: topic.id, userId: offer.userId }, { topicId: topic.id });
    await lookAgain(ctx, tx, topic.id, until);
    return { until };
  });
}

/**
 * Declines an offer, or gives back a question that was taken; the word teaches the matching, and the next one is asked.
 * @throws NotFound, Forbidden, Conflict("offerOver")
 */
export async function declineOffer(ctx: Ctx, input: z.infer<typeof declineInput>): Promise<{ declined: true }> {
  return write(ctx, async ({ tx, record }) => {
    const { offer, topic } = await ownOffer(ctx, tx, input.offer);
    authorize(ctx, canSeeTopic(ctx.actor, topic));
    const now = ctx.now();
    if (offer.answer === "DECLINED") return { declined: true };
    const held = offer.answer === "TAKEN" && offer.takenUntil !== null && offer.takenUntil > now;
    if (offer.answer !== "OPEN" && !held) throw new Conflict("offerOver");
    const { because } = input;
    await tx.offer.update({
      where: { id: offer.id },
      data: { answer: "DECLINED", answeredAt: now, takenUntil: null, because },
    });
    await teach(ctx, tx, offer.userId, lessonsOf(because, reasonsOf(offer.why), topic.board.id), "declined");
    const about = { offerId: offer.id, topicId: topic.id, userId: offer.userId, because };
    record(questionDeclined, about, { topicId: topic.id });
    await lookAgain(ctx, tx, topic.id, now);
    return { declined: true };
  });
}

/** An offer made to the actor with its question, held: of two who take at once the second waits for the first. */
async function ownOffer(ctx: Ctx, tx: Tx, id: string) {
  authorize(ctx, canUsePackage(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const known = await tx.offer.findFirst({ where: { id, userId: ctx.actor.id }, select: { topicId: true } });
  if (!known) throw new NotFound();
  const topic: LoadedTopic = await loadTopic(tx, { id: known.topicId }, { lock: true });
  return { offer: await tx.offer.findUniqueOrThrow({ where: { id } }), topic };
}

/** Who has taken a question and holds it now. */
export async function takenBy(tx: Pick<Tx, "$queryRaw">, topicId: string, now: Date): Promise<TakenBy | null> {
  const [row] = await tx.$queryRaw<TakenBy[]>`
    SELECT person.name, person."displayName", o."takenUntil" AS until
    FROM "Offer" o JOIN "User" person ON person.id = o."userId"
    WHERE o."topicId" = ${topicId}::uuid AND o.answer = 'TAKEN' AND o."takenUntil" > ${now} AND person."erasedAt" IS NULL
    ORDER BY o."takenUntil" DESC LIMIT 1`;
  return row ?? null;
}
