import { countTopics } from "../../boards/index.ts";
import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { uuidv7, type Writing, write } from "../../platform/events/index.ts";
import { settleTopic } from "../settle-topic.ts";
import { slugify } from "../slugify.ts";
import { setTags } from "../tags.ts";
import { type LoadedTopic, loadTopic, topicTags } from "../topic-facts.ts";
import { canModerateTopic } from "../topics.policy.ts";
import { topicSplit } from "./arranging.events.ts";
import { canMoveTo } from "./arranging.policy.ts";
import { lockTopics } from "./lock-topics.ts";
import { boardFor } from "./move-topic.ts";
import { relocatePosts } from "./relocate-posts.ts";
import { withComments } from "./undo-merge.ts";

export interface SplitInput {
  topic: number;
  posts: string[];
  title: string;
  board?: string | undefined;
  kind?: "QUESTION" | "DISCUSSION" | "IDEA" | "ANNOUNCEMENT" | undefined;
  tags?: string[] | undefined;
  reason: string;
}

/**
 * Makes a topic of chosen posts of another one; comments go with their posts, the first visible one opens it and its author
 * is who asked. Old addresses of the posts lead to the new ones. Throws NotFound, Forbidden, Invalid beside the field.
 * Undo: merging the new topic back; the posts take their old places again.
 */
export async function splitTopic(
  ctx: Ctx,
  input: SplitInput,
): Promise<{ topic: number; slug: string; number: number; from: number }> {
  return write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const from = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canModerateTopic(ctx.actor, from));
    if (from.presence !== "VISIBLE") throw new Conflict("outOfSight");
    const kind = input.kind ?? from.kind;
    const board = await boardFor(ctx, tx, input.board ?? from.board.slug, kind);
    authorize(ctx, canMoveTo(ctx.actor, from, board));
    await lockTopics(tx, [from.id], [board.id]);
    const opening = await openingAmong(tx, from.id, input.posts, kind);
    const ids = await withComments(tx, [...new Set(input.posts)], from.id);
    const made = await makeTopic(ctx, writing, from, input, { boardId: board.id, kind, opening });
    const now = ctx.now();
    await relocatePosts(tx, ids, { topicId: made.id, postCount: 0, openingId: null }, now, opening.id);
    await countTopics(tx, board.id, { topics: 1, at: opening.createdAt });
    for (const id of [from.id, made.id]) await settleTopic(tx, id);
    record(
      topicSplit,
      {
        topicId: made.id,
        fromTopicId: from.id,
        postId: opening.id,
        postIds: ids,
        kind,
        fromBoardId: from.board.id,
        toBoardId: board.id,
        boardId: board.id,
        authorId: opening.authorId,
        reason: input.reason,
        before: { number: from.number, title: from.title, board: from.board.slug },
        after: { number: made.number, title: input.title, board: board.slug },
      },
      { topicId: made.id },
    );
    const there = { number: made.number, board: { slug: board.slug, parentSlug: board.parent?.slug ?? null } };
    touch(...topicTags(from), ...topicTags(there), "tags", "people");
    return { topic: made.number, slug: made.slug, number: 1, from: from.number };
  });
}

const topicKinds = ["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"] as const;
type Opening = { id: string; authorId: string; createdAt: Date };

/** The chosen post that opens the new topic. Throws Invalid beside `posts` when these posts make none. */
async function openingAmong(tx: Writing["tx"], topicId: string, ids: string[], kind: string): Promise<Opening> {
  const posts = await tx.post.findMany({
    where: { id: { in: ids } },
    orderBy: { number: "asc" },
    select: { id: true, topicId: true, kind: true, presence: true, authorId: true, createdAt: true },
  });
  if (posts.length < new Set(ids).size || posts.some((post) => post.topicId !== topicId)) {
    throw new Invalid("posts", "unknownPosts");
  }
  if (posts.some((post) => post.kind === "OPENING")) throw new Invalid("posts", "openingStays");
  const opening = posts.find((post) => post.presence === "VISIBLE");
  if (!opening) throw new Invalid("posts", "noneVisible");
  const solutions = await tx.solution.findMany({ where: { postId: { in: ids }, revokedAt: null } });
  if (solutions.some((solution) => solution.postId === opening.id || kind !== "QUESTION")) {
    throw new Invalid("posts", "solutionStays");
  }
  return opening;
}

async function makeTopic(
  ctx: Ctx,
  { tx }: Writing,
  from: LoadedTopic,
  input: SplitInput,
  { boardId, kind, opening }: { boardId: string; kind: string; opening: Opening },
): Promise<{ id: string; number: number; slug: string }> {
  const made = await tx.topic.create({
    data: {
      id: uuidv7(ctx.now()),
      boardId,
      authorId: opening.authorId,
      kind: topicKinds.find((one) => one === kind) ?? "QUESTION",
      title: input.title,
      slug: slugify(input.title),
      locale: from.locale,
      createdAt: opening.createdAt,
      lastActivityAt: opening.createdAt,
      postCount: 0,
    },
    select: { id: true, number: true, slug: true },
  });
  const tags = await tx.topicTag.findMany({
    where: { topicId: from.id },
    select: { tag: { select: { name: true } } },
  });
  await setTags(tx, made.id, input.tags ?? tags.map((row) => row.tag.name));
  await tx.topicSplit.create({
    data: { topicId: made.id, sourceId: from.id, byId: personId(ctx.actor), reason: input.reason, at: ctx.now() },
  });
  return made;
}
