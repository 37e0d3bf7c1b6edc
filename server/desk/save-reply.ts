import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { render } from "../platform/markdown/index.ts";
import { replyRemoved, replySaved } from "./desk.events.ts";
import { canUseDesk, canWriteReply } from "./desk.policy.ts";
import type { ReplyInput } from "./desk.schema.ts";
import { unknownPlaceholder } from "./placeholders.schema.ts";

/** Most canned replies one agent keeps; whoever needs more finds none again. */
const MOST_OWN = 500;

/**
 * Writes a canned reply, or changes the one of that number. Throws Invalid at `title` or `markdown` when it holds a
 * placeholder nothing is filled in for (`values.name` says which), Forbidden for a colleague's.
 */
export async function saveReply(ctx: Ctx, number: number | null, input: ReplyInput): Promise<{ number: number }> {
  const { actor } = ctx;
  authorize(ctx, canUseDesk(actor));
  if (!isSignedIn(actor)) throw new Forbidden("signInFirst");
  for (const field of ["title", "markdown"] as const) {
    const name = unknownPlaceholder(input[field]);
    if (name !== null) throw new Invalid(field, "unknownPlaceholder", { name });
  }
  const { html } = await render(input.markdown);
  return write(ctx, async ({ tx, record }) => {
    const columns = { ...input, html, updatedAt: ctx.now() };
    const existing = number === null ? null : await tx.cannedReply.findUnique({ where: { number } });
    if (number !== null && !existing) throw new NotFound();
    if (existing) authorize(ctx, canWriteReply(actor, existing));
    else if ((await tx.cannedReply.count({ where: { ownerId: actor.id } })) >= MOST_OWN) {
      throw new Invalid("title", "tooManyReplies", { most: MOST_OWN });
    }
    const saved = existing
      ? await tx.cannedReply.update({ where: { id: existing.id }, data: columns })
      : await tx.cannedReply.create({ data: { ...columns, ownerId: actor.id, createdAt: ctx.now() } });
    await tx.$executeRaw`
      UPDATE "CannedReply" SET vector = kundig_vector(locale, title, kundig_plain(html), '', '')
      WHERE id = ${saved.id}::uuid`;
    record(replySaved, { replyId: saved.id, number: saved.number, shared: saved.shared, first: existing === null });
    return { number: saved.number };
  });
}

/** Removes a canned reply; what was counted with it goes too. */
export async function removeReply(ctx: Ctx, input: { number: number }): Promise<{ number: number }> {
  authorize(ctx, canUseDesk(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    const reply = await tx.cannedReply.findUnique({ where: { number: input.number } });
    if (!reply) throw new NotFound();
    authorize(ctx, canWriteReply(ctx.actor, reply));
    await tx.cannedReply.delete({ where: { id: reply.id } });
    await tx.deskShelf.deleteMany({ where: { kind: "reply", number: reply.number } });
    record(replyRemoved, { replyId: reply.id, number: reply.number, shared: reply.shared });
    return { number: reply.number };
  });
}
