import type { Db } from "../platform/db/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { changeAuthor } from "../topics/arranging/change-author.ts";
import { convertPost } from "../topics/arranging/convert-post.ts";
import { mergeTopics } from "../topics/arranging/merge-topics.ts";
import { moveTopic } from "../topics/arranging/move-topic.ts";
import { splitTopic } from "../topics/arranging/split-topic.ts";
import { undoMerge } from "../topics/arranging/undo-merge.ts";
import { pick } from "./pick.testing.ts";
import type { ActAtRandom, Random, Scene } from "./random-acts.testing.ts";

const reason = "stands in the wrong place";

/** The topic in which a post stands now. */
async function topicOf(db: Db, post: string): Promise<{ id: string; number: number }> {
  const { topic } = await db.post.findUniqueOrThrow({ where: { id: post }, select: { topic: true } });
  return topic;
}
const anyTopic = (db: Db, scene: Scene, random: Random) => topicOf(db, pick(random, scene.posts).id);

/** What moderators do to topics and posts as wholes; each may be refused. */
export const arrangingActs: Record<string, ActAtRandom> = {
  merge: async ({ world, as, moderator }, scene, random, at) => {
    const [from, into] = [await anyTopic(world.db, scene, random), await anyTopic(world.db, scene.neighbour, random)];
    return mergeTopics(as(moderator, at), { topic: from.number, into: into.number, reason });
  },
  unmerge: async ({ world, as, moderator }, scene, random, at) => {
    const { id } = await anyTopic(world.db, scene, random);
    const merge = await world.db.topicMerge.findFirst({
      where: { targetId: id, undoneAt: null },
      orderBy: { at: "desc" },
    });
    if (!merge) throw new NotFound();
    return undoMerge(as(moderator, at), { merge: merge.id });
  },
  split: async ({ world, as, moderator }, { posts }, random, at) => {
    const post = pick(random, posts).id;
    const topic = (await topicOf(world.db, post)).number;
    return splitTopic(as(moderator, at), { topic, posts: [post], title: "Another question", reason });
  },
  move: async ({ world, as, moderator }, scene, random, at) =>
    moveTopic(as(moderator, at), {
      topic: (await anyTopic(world.db, scene, random)).number,
      board: pick(random, ["routers", "phones"]),
      reason,
    }),
  changeAuthor: async ({ members, as, moderator }, scene, random, at) => {
    const [post, author] = [pick(random, scene.posts), pick(random, members)];
    const name = "name" in author ? author.name : "";
    await changeAuthor(as(moderator, at), { post: post.id, author: name, reason });
    post.author = author;
    if (post === scene.posts[0]) scene.asker = author;
  },
  convert: ({ as, moderator }, { posts }, random, at) =>
    convertPost(as(moderator, at), {
      post: pick(random, posts).id,
      to: pick(random, ["ANSWER", "COMMENT"] as const),
      comments: [],
      reason,
    }),
};
