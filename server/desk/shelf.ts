import { canReadArticle } from "../knowledge/index.ts";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Forbidden, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { canSeeTopic, loadTopic } from "../topics/index.ts";
import { canSeeReply, canUseDesk } from "./desk.policy.ts";
import type { Thing } from "./desk.schema.ts";

/** Things kept per agent beside the pinned ones, and how many may be pinned. */
const MOST_RECENT = 30;
const MOST_PINNED = 30;

/** Remembers that somebody of the staff handed a thing out; it stands among the recent ones of an empty search. */
export async function keepOnShelf(ctx: Ctx, thing: Thing): Promise<void> {
  const userId = await mayUse(ctx, ctx.db, thing);
  return write(ctx, async ({ tx }) => {
    const { kind, number } = thing;
    const key = { userId, kind, number };
    await tx.deskShelf.upsert({
      where: { userId_kind_number: key },
      create: { ...key, usedAt: ctx.now() },
      update: { usedAt: ctx.now() },
    });
    await tx.$executeRaw`
      DELETE FROM "DeskShelf" WHERE "userId" = ${userId}::uuid AND "pinnedAt" IS NULL AND (kind, number) IN (
        SELECT kind, number FROM "DeskShelf" WHERE "userId" = ${userId}::uuid AND "pinnedAt" IS NULL
        ORDER BY "usedAt" DESC OFFSET ${MOST_RECENT})`;
  });
}

/** Pins a thing above the recent ones, or lets it go. The oldest pin goes when there are too many. */
export async function pin(ctx: Ctx, { on, ...thing }: Thing & { on: boolean }): Promise<{ pinned: boolean }> {
  const userId = await mayUse(ctx, ctx.db, thing);
  return write(ctx, async ({ tx }) => {
    const key = { userId, kind: thing.kind, number: thing.number };
    await tx.deskShelf.upsert({
      where: { userId_kind_number: key },
      create: { ...key, usedAt: ctx.now(), pinnedAt: on ? ctx.now() : null },
      update: { pinnedAt: on ? ctx.now() : null },
    });
    await tx.$executeRaw`
      UPDATE "DeskShelf" SET "pinnedAt" = NULL WHERE "userId" = ${userId}::uuid AND (kind, number) IN (
        SELECT kind, number FROM "DeskShelf" WHERE "userId" = ${userId}::uuid AND "pinnedAt" IS NOT NULL
        ORDER BY "pinnedAt" DESC OFFSET ${MOST_PINNED})`;
    return { pinned: on };
  });
}

/** Throws unless the actor works at the desk and sees the thing; returns who they are. */
async function mayUse(ctx: Ctx, tx: Pick<Tx, "article" | "cannedReply" | "$queryRaw">, thing: Thing): Promise<string> {
  const { actor } = ctx;
  authorize(ctx, canUseDesk(actor));
  if (!isSignedIn(actor)) throw new Forbidden("signInFirst");
  const where = { number: thing.number };
  if (thing.kind === "topic") {
    authorize(ctx, canSeeTopic(actor, await loadTopic(tx, where)));
  } else if (thing.kind === "article") {
    const article = await tx.article.findUnique({ where, select: { state: true, visibility: true } });
    if (!article) throw new NotFound();
    authorize(ctx, canReadArticle(actor, article));
  } else {
    const reply = await tx.cannedReply.findUnique({ where });
    if (!reply) throw new NotFound();
    authorize(ctx, canSeeReply(actor, reply));
  }
  return actor.id;
}
