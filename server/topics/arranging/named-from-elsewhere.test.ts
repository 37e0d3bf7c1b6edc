import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { NotFound, Refusal } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "./arranging.testing.ts";

/*
 * An act names two things: one its right is asked for, and another. Whoever has rights to the first gets nothing of the
 * second by that: they are told what they would be told if there were no such thing, and it stays as it was.
 */
const world = await openWorld();
const { anna, ben, tim, ada, lena, ...stage } = await arrangers(world);
const reason = "stands in the wrong place";
const noPost = "00000000-0000-7000-8000-000000000000";
const word = "zq7privateq";

const own = await stage.ask(anna);
const ownAnswer = await stage.answer(ben, own.topic);
const inside = await stage.ask(tim, "office", `What the ${word} says`);
const insideAnswer = await stage.answer(tim, inside.topic, `The ${word} says that it comes in the spring.`);
const insideComment = await stage.comment(tim, insideAnswer.postId, `So says the ${word} of last year.`);
const { boardId: home } = await stage.topic(own.topic);
const sula = { ...(await world.person("sula", "SUPER_USER")), expertOn: [home] } as Actor;

interface Named {
  topic: number;
  posts: string[];
  board: string;
}
const real: Named = { topic: inside.topic, posts: [insideAnswer.postId, insideComment.postId], board: "office" };
const unknown: Named = { topic: 999_999, posts: [noPost, "00000000-0000-7000-8000-000000000001"], board: "no-such" };

type Act = (api: ReturnType<typeof stage.api>, other: Named) => Promise<unknown>;
const title = "A question of its own";
const acts: Record<string, Act> = {
  "splits posts of it off": ({ arranging }, { posts }) =>
    arranging.split({ topic: own.topic, posts, title, reason, board: "routers" }),
  "splits posts of it off among own ones": ({ arranging }, { posts }) =>
    arranging.split({ topic: own.topic, posts: [ownAnswer.postId, ...posts], title, reason, board: "routers" }),
  "splits to its board": ({ arranging }, { board }) =>
    arranging.split({ topic: own.topic, posts: [ownAnswer.postId], title, reason, board }),
  "merges into it": ({ arranging }, { topic }) => arranging.merge({ topic: own.topic, into: topic, reason }),
  "looks what merging into it would do": ({ arranging }, { topic }) =>
    arranging.mergePreview({ topic: own.topic, into: topic }),
  "moves to its board": ({ arranging }, { board }) => arranging.move({ topic: own.topic, board, reason }),
  "names it as the original": ({ topics }, { topic }) => topics.markDuplicate({ topic: own.topic, original: topic }),
  "tries a rule on its board": ({ rules }, { board }) =>
    rules.tryOut({ rule: { act: "FLAG", pattern: word, board } }).then((tried) => tried.hits),
};

async function told(act: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify((await act) ?? null);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof Refusal)) throw error;
    return cause instanceof NotFound ? "not found" : JSON.stringify({ ...cause, message: cause.message });
  }
}

const everything = async () =>
  JSON.stringify(
    await world.db.post.findMany({ orderBy: { id: "asc" }, select: { id: true, topicId: true, parentId: true } }),
  );

for (const [who, actor] of Object.entries({ "a board's moderator": lena as Actor, "a super user at home": sula }))
  for (const [what, act] of Object.entries(acts))
    test(`AZ-18 ${who} who ${what} learns nothing of a topic out of sight, and changes nothing`, async () => {
      const before = await everything();
      const answer = await told(act(stage.api(actor), real));
      assert.equal(answer, await told(act(stage.api(actor), unknown)));
      assert.ok(!answer.includes(word));
      assert.equal(await everything(), before);
    });

test("AZ-18 comments named while an answer is made of a comment come from under the same post, never from another topic", async () => {
  const comment = await stage.comment(anna, ownAnswer.postId);
  const comments = [insideComment.postId];
  const made = await stage.api(lena).arranging.convert({ post: comment.postId, to: "ANSWER", comments, reason });
  assert.deepEqual(made.comments, []);
  assert.equal((await stage.post(insideComment.postId)).parentId, insideAnswer.postId);
});

test("AZ-18 who may do both does it, so that it can be done", async () => {
  const preview = await told(acts["looks what merging into it would do"]?.(stage.api(ada), real) ?? Promise.resolve());
  assert.ok(preview.includes(word));
});
