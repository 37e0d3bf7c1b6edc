import { changeAuthor } from "../topics/arranging/change-author.ts";
import { convertPost } from "../topics/arranging/convert-post.ts";
import { mergeTopics } from "../topics/arranging/merge-topics.ts";
import { moveTopic } from "../topics/arranging/move-topic.ts";
import { splitTopic } from "../topics/arranging/split-topic.ts";
import { undoMerge } from "../topics/arranging/undo-merge.ts";
import type { Cast } from "./random-acts.testing.ts";

/** What moderators arrange, each with what undoes it. */
export function arrangedAndBack(
  cast: Cast,
  post: { question: string; answer: string; other: string },
  giver: Cast["agent"],
): [() => Promise<unknown>, () => Promise<unknown>][] {
  const by = cast.as(cast.moderator, 650);
  const reason = "stands in the wrong place";
  const numberOf = async (id: string) =>
    (await cast.world.db.post.findUniqueOrThrow({ where: { id }, select: { topic: true } })).topic.number;
  const merge = async (from: string, into: string) =>
    mergeTopics(by, { topic: await numberOf(from), into: await numberOf(into), reason });
  const move = async (board: string) => moveTopic(by, { topic: await numberOf(post.question), board, reason });
  const convert = (to: "ANSWER" | "COMMENT") => convertPost(by, { post: post.answer, to, comments: [], reason });
  const give = (author: string) => changeAuthor(by, { post: post.answer, author, reason });
  let [merged, author] = ["", ""];
  return [
    [
      async () => {
        merged = (await merge(post.question, post.other)).merge;
      },
      () => undoMerge(by, { merge: merged }),
    ],
    [() => move("phones"), () => move("routers")],
    [
      async () =>
        splitTopic(by, { topic: await numberOf(post.answer), posts: [post.answer], title: "Another question", reason }),
      () => merge(post.answer, post.question),
    ],
    [() => convert("COMMENT"), () => convert("ANSWER")],
    [
      async () => {
        author = (await give("name" in giver ? giver.name : "")).before;
      },
      () => give(author),
    ],
  ];
}
