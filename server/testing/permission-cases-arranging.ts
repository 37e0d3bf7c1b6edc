import type { Stage } from "./permission-cases.ts";

const why = { reason: "stands in the wrong place" };

/** A topic with another one to go into. */
async function twoTopics(stage: Stage): Promise<{ topic: number; into: number }> {
  const into = (await stage.answered()).topic;
  return { topic: (await stage.answered()).topic, into };
}

/** What moderators arrange, each on things made for the try. */
export const arrangingCases: Record<string, (stage: Stage) => Promise<object>> = {
  "arranging.move": async (stage) => ({
    topic: (await stage.answered()).topic,
    board: await stage.world.board(stage.word()),
    ...why,
  }),
  "arranging.merge": async (stage) => ({ ...(await twoTopics(stage)), ...why }),
  "arranging.undoMerge": async (stage) => {
    const { topic, into } = await twoTopics(stage);
    const [source, target] = await Promise.all(
      [topic, into].map((number) => stage.world.db.topic.findUniqueOrThrow({ where: { number } })),
    );
    // Undone already: whoever may undo it is told so.
    const pair = { sourceId: source?.id ?? "", targetId: target?.id ?? "", undoneAt: stage.world.now() };
    const { id: merge } = await stage.world.db.topicMerge.create({ data: { ...pair, moved: {} } });
    return { merge };
  },
  "arranging.split": async (stage) => {
    const { topic, answer } = await stage.answered();
    return { topic, posts: [answer], title: "Another question altogether", ...why };
  },
  "arranging.slow": async (stage) => ({ topic: (await stage.answered()).topic, minutes: 10 }),
  "arranging.setTimer": async (stage) => ({ topic: (await stage.answered()).topic, act: "CLOSE_QUIET", days: 3 }),
  "arranging.cancelTimer": async (stage) => {
    const { topic: number } = await stage.answered();
    const { id: topicId } = await stage.world.db.topic.findUniqueOrThrow({ where: { number } });
    const waiting = { topicId, act: "CLOSE" as const, dueAt: new Date("2027-01-01T00:00:00Z") };
    return { timer: (await stage.world.db.topicTimer.create({ data: waiting })).id };
  },
  "arranging.changeAuthor": async (stage) => {
    const author = stage.word();
    await stage.world.person(author);
    return { post: (await stage.answered()).answer, author, ...why };
  },
  "arranging.convert": async (stage) => ({ post: (await stage.answered()).answer, to: "COMMENT", ...why }),
  // The version shown now: whoever may hide versions is told that this one cannot be.
  "arranging.hideRevision": async (stage) => ({
    post: (await stage.answered()).question,
    version: 1,
    hidden: true,
    ...why,
  }),
};
