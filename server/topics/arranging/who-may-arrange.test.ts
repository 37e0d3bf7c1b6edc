import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "./arranging.testing.ts";
import { mergeTopics } from "./merge-topics.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, nadia, tim, ada, heidi, lena, ...stage } = await arrangers(world);
const reason = "stands in the wrong place";
const superUser = await world.person("sula", "SUPER_USER");

/** What an act meets: a topic with an answer and a comment on a board, and another topic on the same board. */
async function place(board: string) {
  const author = board === "office" ? tim : anna;
  const { topic, postId: question } = await stage.ask(author, board);
  const { postId: answer } = await stage.answer(tim, topic);
  const other = (await stage.ask(tim, board)).topic;
  return { topic, question, answer, other };
}
type Place = Awaited<ReturnType<typeof place>>;
type Act = (api: ReturnType<typeof stage.api>, at: Place) => Promise<unknown>;

const acts: Record<string, Act> = {
  move: ({ arranging }, { topic }) => arranging.move({ topic, board: "phones", reason }),
  merge: ({ arranging }, { topic, other }) => arranging.merge({ topic, into: other, reason }),
  undoMerge: async ({ arranging }, { topic, other }) => {
    const { merge } = await mergeTopics(world.as(nadia), { topic, into: other, reason });
    return arranging.undoMerge({ merge });
  },
  split: ({ arranging }, { topic, answer }) =>
    arranging.split({ topic, posts: [answer], title: "A question of its own", board: "phones", reason }),
  slow: ({ arranging }, { topic }) => arranging.slow({ topic, minutes: 5 }),
  pin: ({ topics }, { topic }) => topics.pin({ topic, pinned: true, hours: 5 }),
  lock: ({ topics }, { topic }) => topics.lock({ topic, locked: true }),
  setTimer: ({ arranging }, { topic }) => arranging.setTimer({ topic, act: "CLOSE", hours: 5 }),
  cancelTimer: async ({ arranging }, { topic }) =>
    arranging.cancelTimer(await stage.api(nadia).arranging.setTimer({ topic, act: "CLOSE", hours: 5 })),
  changeAuthor: ({ arranging }, { answer }) => arranging.changeAuthor({ post: answer, author: "ada", reason }),
  convert: ({ arranging }, { answer }) => arranging.convert({ post: answer, to: "COMMENT", reason }),
  hideRevision: ({ arranging }, { question }) =>
    arranging.hideRevision({ post: question, version: 1, hidden: true, reason }),
};

type Outcome = "yes" | "no" | "hidden";

async function outcomeOf(act: Promise<unknown>): Promise<Outcome> {
  try {
    await act;
    return "yes";
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof NotFound) return "hidden";
    if (cause instanceof Forbidden) return "no";
    if (cause instanceof Invalid || cause instanceof Conflict) return "yes";
    throw error;
  }
}

/** Who tries, and how it ends on a board everybody reads and on one that staff alone read. */
const tryers: [string, Actor, Outcome, Outcome][] = [
  ["visitor", visitor, "no", "hidden"],
  ["the author", anna, "no", "hidden"],
  ["a member", ben, "no", "hidden"],
  ["a super user", superUser, "no", "hidden"],
  ["an agent", tim, "no", "no"],
  ["a moderator of this board who is no staff", lena, "yes", "hidden"],
  ["a moderator of this board alone", heidi, "yes", "no"],
  ["a moderator", nadia, "yes", "yes"],
  ["an admin", ada, "yes", "yes"],
];
/** Giving posts to others is for staff. */
const staffOnly = new Set(["changeAuthor"]);

for (const [who, actor, here, there] of tryers) {
  test(`PE-02 what ${who} may arrange, on a board of the public and on one of the staff`, async () => {
    const found: Record<string, Outcome[]> = {};
    const expected: Record<string, Outcome[]> = {};
    for (const [name, act] of Object.entries(acts)) {
      const outcomes: Outcome[] = [];
      for (const board of ["routers", "office"]) {
        const at = await place(board);
        world.later({ hours: 1 });
        outcomes.push(await outcomeOf(act(stage.api(actor), at)));
      }
      found[name] = outcomes;
      const may = here === "yes" && staffOnly.has(name) && actor === lena ? "no" : here;
      expected[name] = [may, there];
    }
    assert.deepEqual(found, expected);
  });
}

test("RL-17 an edit that was begun before a merge is saved where the post is now, and a conflict stays one", async () => {
  const { topic, answer, other } = await place("routers");
  await mergeTopics(world.as(nadia), { topic, into: other, reason });
  const edit = (version: number) =>
    stage
      .api(tim)
      .topics.edit({ post: answer, version, body: "Update the firmware twice, then it stops.", reason: "" });
  assert.equal((await edit(1)).topic, other);
  await assert.rejects(edit(1), (error: Error) => error.cause instanceof Conflict);
  assert.equal(await db.postRevision.count({ where: { postId: answer } }), 2);
});
