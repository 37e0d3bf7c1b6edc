import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { canSeePost, type LoadedPost, loadPost } from "../../topics/index.ts";
import { forgetActor } from "../../users/index.ts";
import { applyPenalties } from "./apply-penalties.ts";
import { endPenalty } from "./lift-penalty.ts";
import { type LoadedMember, loadMember } from "./member-facts.ts";
import { penaltyGiven } from "./penalties.events.ts";
import { canPenalise } from "./penalties.policy.ts";
import type { GivePenaltyInput } from "./penalties.schema.ts";

const day = 86_400_000;

/**
 * Puts a note, warning, silence or suspension on a member's record; it works at once. A running silence or suspension of
 * the same kind is replaced. In a context that joins a transaction it is part of that.
 * @throws NotFound for the member, Forbidden, Invalid("post", …), Conflict("recordMoved", {kind, by, at}) when somebody
 *   put something on the record that was not there when this was decided
 */
export async function givePenalty(ctx: Ctx, input: GivePenaltyInput): Promise<{ penalty: string }> {
  const [penalty, userId] = await write(ctx, async (writing) => {
    const { tx } = writing;
    const member = await loadMember(tx, { name: input.name }, { lock: true });
    const post = input.post ? await causeOf(ctx, tx, input.post, member.id) : null;
    authorize(ctx, canPenalise(ctx.actor, member, input.kind, post?.topic.board ?? null));
    if (input.seen !== null && input.seen !== member.lines) throw await moved(tx, member);
    const id = await insert(ctx, writing, member, input, post);
    await replaceRunning(ctx, writing, member.id, input.kind, id);
    await applyPenalties(ctx, writing, member.id);
    return [id, member.id];
  });
  forgetActor(userId);
  return { penalty };
}

/** The post that is the cause: the member's own, and in sight of whoever decides (PE-02). */
async function causeOf(ctx: Ctx, tx: Tx, postId: string, userId: string): Promise<LoadedPost> {
  const post = await loadPost(tx, postId).catch((error: unknown) => {
    if (error instanceof NotFound) throw new Invalid("post", "unknownPost");
    throw error;
  });
  if (!canSeePost(ctx.actor, post).ok || post.authorId !== userId) throw new Invalid("post", "unknownPost");
  return post;
}

async function moved(tx: Tx, member: LoadedMember): Promise<Conflict> {
  const last = await tx.penalty.findFirst({
    where: { userId: member.id },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
  });
  const by = last?.byId ? await tx.user.findUnique({ where: { id: last.byId }, select: { displayName: true } }) : null;
  return new Conflict("recordMoved", {
    kind: last?.kind ?? null,
    by: by?.displayName ?? null,
    at: last?.startsAt ?? null,
  });
}

async function insert(
  ctx: Ctx,
  { tx, record }: Writing,
  member: LoadedMember,
  input: GivePenaltyInput,
  post: LoadedPost | null,
): Promise<string> {
  const lasts = input.kind === "SILENCE" || input.kind === "SUSPENSION";
  const days = lasts && input.days ? input.days : null;
  const endsAt = days ? new Date(ctx.now().getTime() + days * day) : null;
  const reason = input.kind === "NOTE" ? "" : input.reason;
  const about = { userId: member.id, kind: input.kind, point: input.point, postId: post?.id ?? null };
  const boardId = post?.topic.board.id ?? null;
  const { id } = await tx.penalty.create({
    data: { ...about, boardId, days, endsAt, reason, note: input.note, byId: personId(ctx.actor), startsAt: ctx.now() },
    select: { id: true },
  });
  const ends = endsAt?.toISOString() ?? null;
  record(penaltyGiven, { ...about, penaltyId: id, boardId, days, endsAt: ends, reason });
  return id;
}

/** One silence and one suspension at a time: the newest holds. */
async function replaceRunning(ctx: Ctx, writing: Writing, userId: string, kind: string, by: string): Promise<void> {
  if (kind !== "SILENCE" && kind !== "SUSPENSION") return;
  const running = await writing.tx.penalty.findMany({
    where: { userId, kind, liftedAt: null, id: { not: by }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now() } }] },
  });
  for (const penalty of running) await endPenalty(ctx, writing, penalty, { why: "", replacedBy: by });
}
