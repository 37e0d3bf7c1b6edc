import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { TooMany } from "../platform/errors/index.ts";

/** Ends the request with TooMany when the author wrote in a topic in slow mode too short a time ago. Staff are exempt. */
export async function keepSlowMode(
  ctx: Ctx,
  tx: Pick<Tx, "post">,
  topic: { id: string; slowMinutes: number },
): Promise<void> {
  if (topic.slowMinutes === 0 || !isSignedIn(ctx.actor) || ctx.actor.kind === "staff" || ctx.origin !== "LIVE") return;
  const last = await tx.post.findFirst({
    where: { topicId: topic.id, authorId: ctx.actor.id },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const next = last && new Date(last.createdAt.getTime() + topic.slowMinutes * 60_000);
  if (next && next > ctx.now()) throw new TooMany("slowMode", next);
}
