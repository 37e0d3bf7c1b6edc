import { visibleBoards } from "../boards/index.ts";
import { allowed, authorize, type Ctx, concealed, isSignedIn, personId, refused } from "../platform/authorize/index.ts";
import { Forbidden, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { canSeeTopic, loadTopic, topicTags } from "../topics/index.ts";

export type FollowTarget =
  | { kind: "topic"; number: number }
  | { kind: "board"; slug: string }
  | { kind: "tag"; name: string }
  | { kind: "person"; name: string };

/** Follows or unfollows a topic, board, tag or person the actor sees; doing it twice changes nothing. */
export async function follow(ctx: Ctx, input: { target: FollowTarget; on: boolean }): Promise<{ on: boolean }> {
  authorize(ctx, isSignedIn(ctx.actor) ? allowed : refused("signInFirst"));
  const userId = personId(ctx.actor);
  if (!userId) throw new Forbidden("signInFirst");
  return write(ctx, async ({ tx, touch }) => {
    const target = await resolve(ctx, tx, input.target);
    const changed = input.on
      ? await tx.follow.createMany({ data: [{ userId, ...target.column, createdAt: ctx.now() }], skipDuplicates: true })
      : await tx.follow.deleteMany({ where: { userId, ...target.column } });
    if (target.column.topicId && changed.count > 0) {
      await tx.topic.update({
        where: { id: target.column.topicId },
        data: { followCount: { increment: input.on ? 1 : -1 } },
      });
      touch(...target.tags);
    }
    return { on: input.on };
  });
}

type Tx = Parameters<Parameters<typeof write>[1]>[0]["tx"];
interface Resolved {
  column: { topicId?: string; boardId?: string; tagId?: string; personId?: string };
  tags: string[];
}

async function resolve(ctx: Ctx, tx: Tx, target: FollowTarget): Promise<Resolved> {
  if (target.kind === "topic") {
    const topic = await loadTopic(tx, { number: target.number });
    authorize(ctx, canSeeTopic(ctx.actor, topic).ok ? allowed : concealed);
    return { column: { topicId: topic.id }, tags: topicTags(topic) };
  }
  if (target.kind === "board") {
    const board = await tx.board.findFirst({ where: { AND: [visibleBoards(ctx.actor), { slug: target.slug }] } });
    if (!board) throw new NotFound();
    return { column: { boardId: board.id }, tags: [] };
  }
  if (target.kind === "tag") {
    const topics = { some: { topic: { presence: "VISIBLE" as const, board: visibleBoards(ctx.actor) } } };
    const tag = await tx.tag.findFirst({ where: { name: target.name, topics } });
    if (!tag) throw new NotFound();
    return { column: { tagId: tag.id }, tags: [] };
  }
  const person = await tx.user.findFirst({ where: { name: target.name, erasedAt: null } });
  if (!person || person.id === personId(ctx.actor)) throw new NotFound();
  return { column: { personId: person.id }, tags: [] };
}
