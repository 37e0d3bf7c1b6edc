import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Penalty } from "../../platform/db/generated/client.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { forgetActor } from "../../users/index.ts";
import { applyPenalties } from "./apply-penalties.ts";
import { loadBoardFacts } from "./board-facts.ts";
import { loadMember } from "./member-facts.ts";
import { penaltyLifted } from "./penalties.events.ts";
import { canPenalise } from "./penalties.policy.ts";
import { seesPenalty } from "./visible-penalties.ts";

/**
 * Takes a penalty back before its end, with a reason that is kept; everything works again at once. Whoever may give it may
 * lift it. @throws NotFound, Forbidden, Conflict("penaltyOver") when it was lifted or is over
 */
export async function liftPenalty(ctx: Ctx, input: { penalty: string; why: string }): Promise<{ lifted: true }> {
  const userId = await write(ctx, async (writing) => {
    const found = await writing.tx.penalty.findUnique({ where: { id: input.penalty } });
    if (!found) throw new NotFound();
    const board = await loadBoardFacts(writing.tx, found.boardId);
    if (!seesPenalty(ctx.actor, board)) throw new NotFound();
    const member = await loadMember(writing.tx, { id: found.userId }, { lock: true });
    authorize(ctx, canPenalise(ctx.actor, member, found.kind, board));
    await liftPenaltyIn(ctx, writing, input.penalty, input.why);
    return found.userId;
  });
  forgetActor(userId);
  return { lifted: true };
}

/**
 * The same as part of a larger act whose rights were asked already (an appeal that was upheld).
 * @throws NotFound, Conflict("penaltyOver")
 */
export async function liftPenaltyIn(ctx: Ctx, writing: Writing, penaltyId: string, why: string): Promise<void> {
  const penalty = await writing.tx.penalty.findUnique({ where: { id: penaltyId } });
  if (!penalty) throw new NotFound();
  if (penalty.liftedAt || (penalty.endsAt && penalty.endsAt <= ctx.now())) throw new Conflict("penaltyOver");
  await endPenalty(ctx, writing, penalty, { why, replacedBy: null });
  await applyPenalties(ctx, writing, penalty.userId);
  forgetActor(penalty.userId);
}

/** Marks a penalty as lifted and says so; what it did to the account is the caller's next step. */
export async function endPenalty(
  ctx: Ctx,
  { tx, record }: Writing,
  penalty: Penalty,
  { why, replacedBy }: { why: string; replacedBy: string | null },
): Promise<void> {
  await tx.penalty.update({
    where: { id: penalty.id },
    data: { liftedAt: ctx.now(), liftedById: personId(ctx.actor), liftedWhy: why, replacedById: replacedBy },
  });
  const { id: penaltyId, userId, kind, point, postId, boardId } = penalty;
  record(penaltyLifted, { penaltyId, userId, kind, point, postId, boardId, why, replacedBy });
}
