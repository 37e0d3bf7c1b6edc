import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden, TooMany } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { loadPost, topicTags } from "../topics/index.ts";
import { kudosGiven, kudosTaken } from "./kudos.events.ts";
import { canThank } from "./kudos.policy.ts";
import { kudosSetting } from "./kudos.setting.ts";
import { withinRing } from "./within-ring.ts";

const DAY = 86_400_000;

/** Thanks a post or takes the thanks back; doing either twice changes nothing. Returns the post's count. */
export async function giveKudos(ctx: Ctx, input: { post: string; on: boolean }): Promise<{ count: number }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post);
    authorize(ctx, canThank(ctx.actor, post));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const giverId = ctx.actor.id;
    if (input.on && ctx.origin === "LIVE") await keepWithinDay(ctx, tx, giverId);
    const guarded = input.on && (await withinRing(ctx, tx, giverId, post.authorId));
    const changed = input.on
      ? await tx.$executeRaw`INSERT INTO "Kudos" ("postId", "userId", "createdAt", guarded)
          VALUES (${post.id}::uuid, ${giverId}::uuid, ${ctx.now()}, ${guarded}) ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`DELETE FROM "Kudos" WHERE "postId" = ${post.id}::uuid AND "userId" = ${giverId}::uuid`;
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      UPDATE "Post" SET "kudosCount" = "kudosCount" + ${input.on ? changed : -changed} WHERE id = ${post.id}::uuid
      RETURNING "kudosCount" AS count`;
    if (changed > 0) {
      const ids = { postId: post.id, topicId: post.topic.id, boardId: post.topic.board.id };
      record(
        input.on ? kudosGiven : kudosTaken,
        { ...ids, kind: post.kind, giverId, authorId: post.authorId },
        { topicId: post.topic.id },
      );
      touch(...topicTags(post.topic));
    }
    return { count: row?.count ?? 0 };
  });
}

type Tx = Parameters<Parameters<typeof write>[1]>[0]["tx"];

async function keepWithinDay(ctx: Ctx, tx: Tx, giverId: string): Promise<void> {
  const most = setting(ctx, kudosSetting).perDay;
  const [row] = await tx.$queryRaw<{ count: bigint; oldest: Date | null }[]>`
    SELECT count(*) AS count, min("createdAt") AS oldest FROM "Kudos"
    WHERE "userId" = ${giverId}::uuid AND "createdAt" > ${new Date(ctx.now().getTime() - DAY)}`;
  if (row?.oldest && Number(row.count) >= most) throw new TooMany("kudosPerDay", new Date(row.oldest.getTime() + DAY));
}
