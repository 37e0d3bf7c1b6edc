import { allowed, authorize, type Ctx, isSignedIn, system } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, Forbidden, TooMany } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { loadPost, takenByFlags, takePostIn } from "../../topics/index.ts";
import { openItem } from "../queue/open-item.ts";
import { flagTrust, flagWeight } from "./flag-weight.query.ts";
import { flagRaised } from "./flags.events.ts";
import { canFlag } from "./flags.policy.ts";
import type { RaiseFlagInput } from "./flags.schema.ts";
import { flagsSetting } from "./flags.setting.ts";
import { hides, urgent } from "./hides.ts";
import { postScore } from "./post-score.query.ts";

const DAY = 86_400_000;

/**
 * Flags a post, or names another reason for the flag one has raised already. The post goes up for review; when enough
 * stands against it, it is hidden in the same moment. Flags of one post wait for each other, so it is hidden once.
 * Throws TooMany beyond the flags of a day, Conflict when this flag was decided already.
 */
export async function raiseFlag(ctx: Ctx, input: RaiseFlagInput): Promise<void> {
  const numbers = setting(ctx, flagsSetting);
  await write(ctx, async (writing) => {
    const { tx, record } = writing;
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canFlag(ctx.actor, post, ctx.now(), numbers.afterHidingMinutes));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const { actor } = ctx;
    const known = await tx.flag.findUnique({ where: { postId_userId: { postId: post.id, userId: actor.id } } });
    if (known && known.state !== "OPEN") throw new Conflict("flagDecided");
    if (!known && actor.kind !== "staff" && ctx.origin === "LIVE")
      await keepWithinDay(ctx, tx, actor.id, numbers.perDay);
    const weight = await flagWeight(tx, actor, numbers.decidedForAccuracy);
    const now = ctx.now();
    const said = { reason: input.reason, text: input.text, weight, trustLevel: flagTrust(actor), raisedAt: now };
    await tx.flag.upsert({
      where: { postId_userId: { postId: post.id, userId: actor.id } },
      create: { postId: post.id, userId: actor.id, createdAt: now, ...said },
      update: said,
    });
    const against = await postScore(tx, post.id, numbers.flaggerTrust);
    const ids = { postId: post.id, topicId: post.topic.id, boardId: post.topic.board.id, authorId: post.authorId };
    record(
      flagRaised,
      { ...ids, flaggerId: actor.id, reason: input.reason, weight, score: against.score },
      { topicId: post.topic.id },
    );
    await openItem(
      tx,
      {
        kind: "FLAGS",
        subject: { kind: "post", id: post.id },
        ...ids,
        score: against.score,
        urgent: urgent.includes(input.reason),
      },
      now,
    );
    if (post.presence === "VISIBLE" && hides(against, numbers))
      await hideByFlags(ctx, writing, post.id, against.reason);
  });
}

/** Nobody hides it but the flags together, so the system does. */
export async function hideByFlags(ctx: Ctx, writing: Writing, postId: string, category: string | null): Promise<void> {
  const ground = { source: "FLAGS", category, automated: true } as const;
  const away = { presence: "HIDDEN", reason: takenByFlags, ground } as const;
  // The event names nobody: `record` takes the actor of the request unless told otherwise.
  const { record } = writing;
  const unnamed: Writing = {
    ...writing,
    record: (definition, payload, about) => record(definition, payload, { ...about, actorId: null }),
  };
  await takePostIn({ ...ctx, actor: system }, unnamed, postId, away, () => allowed);
}

/** At most so many new flags in 24 hours; two at the same moment wait for each other. */
async function keepWithinDay(ctx: Ctx, tx: Tx, userId: string, most: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`flags ${userId}`}, 0))`;
  const since = new Date(ctx.now().getTime() - DAY);
  const [row] = await tx.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min("createdAt") AS oldest FROM "Flag"
    WHERE "userId" = ${userId}::uuid AND "createdAt" > ${since}`;
  if (row?.oldest && row.count >= most) throw new TooMany("flagsPerDay", new Date(row.oldest.getTime() + DAY));
}
