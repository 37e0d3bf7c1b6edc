import type { z } from "zod";
import { allowed, authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { loadPost, restorePostIn } from "../../topics/index.ts";
import { liftPenaltyIn } from "../penalties/index.ts";
import { penaltyLimits } from "../penalties/penalties-limits.schema.ts";
import { restoreProfile } from "../profiles/index.ts";
import { closeItem } from "../queue/close-item.ts";
import { appealDecided } from "./appeals.events.ts";
import { canDecideAppeal } from "./appeals.policy.ts";
import type { decideAppealInput } from "./appeals.schema.ts";
import { itemDecisions } from "./appeals-limits.schema.ts";
import { type LoadedAppeal, loadAppeal } from "./load-appeal.ts";
import { mailAppealDecided } from "./mail-appeal.ts";

/**
 * Decides an appeal, once and for good: UPHELD leaves the decision as it is, REVERSED takes it back (the post returns with
 * its points). Of two at once one decides. `inQueue` when the queue itself closes the item.
 * @throws NotFound, Forbidden("decidedYourself" | "ownAppeal"), Conflict("appealDecided")
 */
export async function decideAppeal(
  ctx: Ctx,
  input: z.infer<typeof decideAppealInput>,
  { inQueue = false }: { inQueue?: boolean } = {},
): Promise<{ outcome: "UPHELD" | "REVERSED" }> {
  return write(ctx, async (writing) => {
    const { tx, record } = writing;
    await tx.$queryRaw`SELECT id FROM "Appeal" WHERE id = ${input.appeal}::uuid FOR UPDATE`;
    const found = await loadAppeal(tx, input.appeal);
    const { appeal, statement, board } = found;
    const facts = { board, decidedById: statement.byId, authorId: statement.userId };
    authorize(ctx, canDecideAppeal(ctx.actor, facts));
    if (appeal.outcome) throw new Conflict("appealDecided");
    const { outcome, reason } = input;
    const [decidedById, decidedAt] = [personId(ctx.actor), ctx.now()];
    await tx.appeal.update({ where: { id: appeal.id }, data: { outcome, reason, decidedById, decidedAt } });
    if (outcome === "REVERSED") await takeBack(ctx, writing, found, reason.slice(0, penaltyLimits.why));
    const { userId, postId, topicId } = statement;
    const about = {
      appealId: appeal.id,
      statementId: statement.id,
      userId,
      postId,
      topicId,
      boardId: board?.id ?? null,
    };
    record(appealDecided, { ...about, outcome, reason });
    await mailAppealDecided(ctx, tx, { statementId: statement.id, userId, outcome, reason });
    if (!inQueue) {
      const item = {
        kind: "APPEAL",
        subjectId: appeal.id,
        decision: itemDecisions[outcome],
        byId: decidedById,
        reason,
      } as const;
      await closeItem(tx, item, decidedAt);
    }
    return { outcome };
  });
}

/** Undoes what was decided: the post comes back, unless its author deleted it meanwhile; a penalty ends. */
async function takeBack(ctx: Ctx, writing: Writing, { statement }: LoadedAppeal, reason: string): Promise<void> {
  // Held before the statement, as by the reactions that write and undo statements: no two wait for each other.
  const post = statement.postId ? await loadPost(writing.tx, statement.postId, { lock: true }) : null;
  // Set before the post comes back, so that its return is not told a second time.
  await writing.tx.statement.updateMany({
    where: { id: statement.id, undoneAt: null },
    data: { undoneAt: ctx.now() },
  });
  const taken = post && (post.presence === "HIDDEN" || post.presence === "REMOVED");
  if (taken) await restorePostIn(ctx, writing, post.id, () => allowed);
  if (statement.decision === "PROFILE_CLEARED") await giveProfileBack(ctx, writing, statement);
  if (statement.penaltyId) await endPenalty(ctx, writing, statement.penaltyId, reason);
}

/** Gives the profile back, unless its owner has written another one meanwhile. */
async function giveProfileBack(ctx: Ctx, writing: Writing, statement: LoadedAppeal["statement"]): Promise<void> {
  const was = statement.source === "RULE" ? "WAITING" : "SHOWN";
  try {
    await restoreProfile(ctx, writing, statement.userId, { was, to: "SHOWN" });
  } catch (error) {
    if (!(error instanceof Conflict) || error.what !== "changedSince") throw error;
  }
}

/** Ends the penalty, unless it is over already. */
async function endPenalty(ctx: Ctx, writing: Writing, penaltyId: string, reason: string): Promise<void> {
  try {
    await liftPenaltyIn(ctx, writing, penaltyId, reason);
  } catch (error) {
    if (!(error instanceof Conflict) || error.what !== "penaltyOver") throw error;
  }
}
