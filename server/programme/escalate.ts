import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { canSeeTopic, loadTopic } from "../topics/index.ts";
import { escalationAnswered, programmeEscalated } from "./programme.events.ts";
import { canDecide, canUsePackage } from "./programme.policy.ts";
import type { answerEscalationInput, escalateInput } from "./programme.schema.ts";
import { programmeSetting } from "./programme.setting.ts";
import { openStay } from "./take-step.ts";

/**
 * A super user asks staff directly, about a topic or not. Staff promise an answer by the time returned.
 * @throws Forbidden("superUsersOnly"), Invalid("topic", "unknownTopic"), Conflict("noMembership")
 */
export async function escalate(
  ctx: Ctx,
  input: z.infer<typeof escalateInput>,
): Promise<{ escalation: string; answerBy: Date }> {
  authorize(ctx, canUsePackage(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const userId = ctx.actor.id;
    const stay = await openStay(tx, userId);
    if (!stay) throw new Conflict("noMembership");
    const topic = input.topic ? await loadTopic(tx, { number: input.topic }).catch(() => null) : null;
    if (input.topic && (!topic || !canSeeTopic(ctx.actor, topic).ok)) throw new Invalid("topic", "unknownTopic");
    const answerBy = new Date(ctx.now().getTime() + setting(ctx, programmeSetting).escalationHours * 3_600_000);
    const { reason, text } = input;
    const about = { membershipId: stay.id, userId, topicId: topic?.id ?? null };
    const { id } = await tx.programmeEscalation.create({ data: { ...about, reason, text, at: ctx.now(), answerBy } });
    record(programmeEscalated, { escalationId: id, userId, topicId: about.topicId });
    return { escalation: id, answerBy };
  });
}

/**
 * Staff answer; the super user is told. Of two who answer at once the second is told that it has been done.
 * @throws NotFound, Conflict("escalationAnswered")
 */
export async function answerEscalation(
  ctx: Ctx,
  input: z.infer<typeof answerEscalationInput>,
): Promise<{ answered: true }> {
  authorize(ctx, canDecide(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const row = await tx.programmeEscalation.findUnique({ where: { id: input.escalation } });
    if (!row) throw new NotFound();
    authorize(ctx, canDecide(ctx.actor, row.userId));
    const { count } = await tx.programmeEscalation.updateMany({
      where: { id: row.id, answeredAt: null },
      data: { answer: input.answer, answeredAt: ctx.now(), answeredById: ctx.actor.id },
    });
    if (count === 0) throw new Conflict("escalationAnswered", { answer: row.answer });
    record(escalationAnswered, { escalationId: row.id, userId: row.userId, topicId: row.topicId });
    return { answered: true };
  });
}
