import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { TimerAct } from "../../platform/db/generated/client.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors/index.ts";
import { uuidv7, type Writing, write } from "../../platform/events/index.ts";
import { type LoadedTopic, loadTopic } from "../topic-facts.ts";
import { topicTimerSet } from "./arranging.events.ts";
import { canTimeTopic } from "./arranging.policy.ts";

export interface TimerInput {
  topic: number;
  act: TimerAct;
  at?: Date | undefined;
  /** Instead of `at`: so many hours from now. */
  hours?: number | undefined;
  days?: number | undefined;
  reason: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Sets when something happens to a topic by itself: it closes, opens, loses its pin, or closes so many days after its last
 * post. A timer of the same kind that waits is replaced. Throws Invalid beside `at` or `days`. Undo: `cancelTimer`.
 */
export async function setTimer(ctx: Ctx, input: TimerInput): Promise<{ timer: string }> {
  return write(ctx, async (writing) => {
    const topic = await loadTopic(writing.tx, { number: input.topic }, { lock: true });
    authorize(ctx, canTimeTopic(ctx.actor, topic, input.act));
    return { timer: await placeTimer(ctx, writing, topic, input) };
  });
}

/** The same as part of a larger act; the caller holds the topic's row and has asked for rights. Returns the timer's id. */
export async function placeTimer(
  ctx: Ctx,
  { tx, record }: Writing,
  topic: LoadedTopic,
  input: Omit<TimerInput, "topic">,
): Promise<string> {
  const now = ctx.now();
  const quiet = input.act === "CLOSE_QUIET";
  if (quiet && !input.days) throw new Invalid("days", "required");
  const at = input.hours ? new Date(now.getTime() + input.hours * HOUR) : input.at;
  if (!quiet && !at) throw new Invalid("at", "required");
  const dueAt = quiet ? await quietUntil(tx, topic.id, input.days ?? 1) : (at ?? now);
  if (!quiet && dueAt <= now) throw new Invalid("at", "inThePast");
  const waiting = { topicId: topic.id, act: input.act, doneAt: null, cancelledAt: null };
  const before = await tx.topicTimer.findFirst({ where: waiting });
  await tx.topicTimer.updateMany({ where: waiting, data: { cancelledAt: now, cancelledBy: personId(ctx.actor) } });
  const id = uuidv7(now);
  const quietDays = quiet ? (input.days ?? null) : null;
  const { act, reason } = input;
  await tx.topicTimer.create({
    data: { id, topicId: topic.id, act, dueAt, quietDays, reason, byId: personId(ctx.actor), createdAt: now },
  });
  record(
    topicTimerSet,
    { ...named(topic, id, input), before: timeOf(before), after: dueAt.toISOString() },
    { topicId: topic.id },
  );
  return id;
}

/** Takes a waiting timer back. Throws Conflict when it has run or was taken back. Undo: setting it again. */
export async function cancelTimer(ctx: Ctx, input: { timer: string }): Promise<void> {
  await write(ctx, async ({ tx, record }) => {
    const found = await tx.topicTimer.findUnique({ where: { id: input.timer } });
    if (!found) throw new NotFound();
    const topic = await loadTopic(tx, { id: found.topicId }, { lock: true });
    authorize(ctx, canTimeTopic(ctx.actor, topic, found.act));
    const taken = await tx.topicTimer.updateMany({
      where: { id: found.id, doneAt: null, cancelledAt: null },
      data: { cancelledAt: ctx.now(), cancelledBy: personId(ctx.actor) },
    });
    if (taken.count === 0) throw new Conflict("timerOver");
    const said = { act: found.act, reason: "" };
    record(
      topicTimerSet,
      { ...named(topic, found.id, said), before: timeOf(found), after: null },
      { topicId: topic.id },
    );
  });
}

/** When a topic will have been quiet for so many days. */
export async function quietUntil(tx: Pick<Writing["tx"], "topic">, topicId: string, days: number): Promise<Date> {
  const { lastActivityAt } = await tx.topic.findUniqueOrThrow({
    where: { id: topicId },
    select: { lastActivityAt: true },
  });
  return new Date(lastActivityAt.getTime() + days * DAY);
}

const timeOf = (timer: { dueAt: Date } | null) => timer?.dueAt.toISOString() ?? null;

function named(topic: LoadedTopic, timerId: string, { act, reason }: { act: TimerAct; reason: string }) {
  return { topicId: topic.id, boardId: topic.board.id, authorId: topic.authorId, timerId, act, reason };
}
