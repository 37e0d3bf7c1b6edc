import assert from "node:assert/strict";
import { test } from "node:test";
import { boardInput } from "../../boards/boards.schema.ts";
import { saveBoard } from "../../boards/save-board.ts";
import { visitor } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { acceptAnswer, reportSolution, revokeSolution } from "../../solutions/index.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { splitInput } from "../../topics/arranging/arranging.schema.ts";
import { mergeTopics } from "../../topics/arranging/merge-topics.ts";
import { moveTopic } from "../../topics/arranging/move-topic.ts";
import { splitTopic } from "../../topics/arranging/split-topic.ts";
import { undoMerge } from "../../topics/arranging/undo-merge.ts";
import { deletePost, undoTakingPost } from "../../topics/delete-post.ts";
import { editPost } from "../../topics/edit-post.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { userErased } from "../../users/users.events.ts";
import { articlePage } from "../article-page.query.ts";
import { articleForEditing } from "../editor-article.query.ts";
import {
  answered,
  aylin,
  jonas,
  lena,
  marta,
  nadia,
  omar,
  published,
  ruth,
  saving,
  solved,
  tim,
  world,
} from "../editors.testing.ts";
import { confirmArticle, publishArticle, retireArticle, saveArticle } from "../index.ts";

const stateOf = async (number: number) => (await world.db.article.findUniqueOrThrow({ where: { number } })).state;
const causesOf = async (number: number) =>
  (await world.db.articleRecheck.findMany({ where: { article: { number } }, orderBy: { openedAt: "asc" } })).map(
    (cause) => cause.why,
  );
const recorded = (number: number) =>
  world.db.event.count({ where: { name: "article.recheck", payload: { path: ["number"], equals: number } } });

/** A solved topic with an article of its own, and one of another topic that nothing may happen to. */
async function pair(board = "routers") {
  const [one, other] = [await solved(board), await solved(board)];
  const number = await published({ topics: [one.topic], title: "Made of the topic something happens to" });
  const bystander = await published({ topics: [other.topic], title: "Made of another topic" });
  await world.settle();
  world.later({ hours: 1 });
  return { ...one, number, bystander };
}
type Pair = Awaited<ReturnType<typeof pair>>;

const happenings: Record<string, { why: string; does: (pair: Pair) => Promise<unknown> }> = {
  "edited by its author": {
    why: "sourceEdited",
    does: ({ answer }) =>
      editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" }),
  },
  "no longer the solution": {
    why: "solutionRevoked",
    does: ({ answer }) => revokeSolution(world.as(jonas), { post: answer }),
  },
  "reported as not working by three": {
    why: "didNotWork",
    does: async ({ answer }) => {
      for (const person of [aylin, omar, tim]) await reportSolution(world.as(person), { post: answer, worked: false });
    },
  },
  hidden: {
    why: "sourceTaken",
    does: ({ answer }) => moderatePost(world.as(nadia), { post: answer, presence: "HIDDEN", reason: "is it true?" }),
  },
  removed: {
    why: "sourceTaken",
    does: ({ answer }) => moderatePost(world.as(nadia), { post: answer, presence: "REMOVED", reason: "dangerous" }),
  },
  "deleted by its author": { why: "sourceTaken", does: ({ answer }) => deletePost(world.as(marta), answer) },
  "gone with its whole topic": {
    why: "sourceTaken",
    does: ({ question }) => moderatePost(world.as(nadia), { post: question, presence: "REMOVED", reason: "spam" }),
  },
  "from somebody whose account was erased": {
    why: "authorErased",
    does: () => write(world.as(marta), async ({ record }) => void record(userErased, { userId: marta.id })),
  },
};

for (const [what, { why, does }] of Object.entries(happenings)) {
  test(`an article whose source is ${what} goes to re-check, once, and no other does`, async () => {
    const made = await pair();
    if (why === "authorErased")
      await world.db.articleSource.updateMany({
        where: { article: { number: made.bystander } },
        data: { authorId: aylin.id },
      });
    await does(made);
    await world.settle();
    assert.equal(await stateOf(made.number), "RE_CHECK");
    assert.deepEqual(await causesOf(made.number), [why]);
    assert.equal(await recorded(made.number), 1);
    assert.equal(await stateOf(made.bystander), "PUBLISHED");
    assert.deepEqual(await causesOf(made.bystander), []);
  });
}

test("two who report that it did not work are not enough", async () => {
  const { number, answer } = await pair();
  for (const person of [aylin, omar]) await reportSolution(world.as(person), { post: answer, worked: false });
  await world.settle();
  assert.equal(await stateOf(number), "PUBLISHED");
});

test("a source that returns after the article was confirmed without it is a cause of its own", async () => {
  const { number, answer } = await pair();
  await moderatePost(world.as(nadia), { post: answer, presence: "HIDDEN", reason: "is it true?" });
  await world.settle();
  world.later({ hours: 1 });
  await confirmArticle(world.as(ruth), { number });
  world.later({ hours: 1 });
  await undoTakingPost(world.as(nadia), answer);
  await world.settle();
  assert.equal(await stateOf(number), "RE_CHECK");
  assert.deepEqual(await causesOf(number), ["sourceTaken", "sourceRestored"]);
});

test("several causes stand beside each other, and what is decided closes all of them", async () => {
  const { number, answer, question } = await pair();
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  await world.settle();
  await editPost(world.as(marta), { post: answer, version: 2, body: "Best: change the power supply.", reason: "" });
  await editPost(world.as(nadia), {
    post: question,
    version: 1,
    title: "It restarts",
    body: "It restarts at three, every night.",
    reason: "",
  });
  await world.settle();
  assert.deepEqual(await causesOf(number), ["sourceEdited", "sourceEdited"], "one for each of the two posts");
  assert.equal(await recorded(number), 1);
  const open = await articleForEditing(world.as(ruth), number);
  assert.equal(open.rechecks.length, 2);
  const { version } = await saveArticle(
    world.as(lena),
    saving(number, 1, { markdown: "Change the power supply, and rest." }),
  );
  await publishArticle(world.as(ruth), { number, version, seen: open.seen });
  assert.deepEqual((await articleForEditing(world.as(ruth), number)).rechecks, []);
  const closed = await world.db.articleRecheck.findMany({ where: { article: { number } } });
  assert.ok(closed.every((cause) => cause.outcome === "UPDATED" && cause.closedById === ruth.id));
});

test("whoever confirms or publishes says which sources they saw; one that changed since is a conflict", async () => {
  const { number, answer } = await pair();
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  await world.settle();
  const { seen } = await articleForEditing(world.as(ruth), number);
  await editPost(world.as(marta), { post: answer, version: 2, body: "Or the cable, rather.", reason: "" });
  await assert.rejects(
    confirmArticle(world.as(ruth), { number, seen }),
    (error) => error instanceof Conflict && error.what === "sourcesMoved",
  );
  await confirmArticle(world.as(ruth), { number, seen: (await articleForEditing(world.as(ruth), number)).seen });
  assert.equal(await stateOf(number), "PUBLISHED");
});

test("the editor sees what a source said and what it says now, and nothing of a source that was taken", async () => {
  const { number, answer } = await pair();
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  const changes = (await articleForEditing(world.as(ruth), number)).sources.find(
    (source) => source.postId === answer,
  )?.changes;
  const said = (kind: string) =>
    changes
      ?.filter((part) => part.kind === kind)
      .map((part) => part.text)
      .join(" ") ?? "";
  assert.match(said("removed"), /night[\s\S]*update/);
  assert.match(said("added"), /power[\s\S]*supply/);
  await moderatePost(world.as(nadia), { post: answer, presence: "REMOVED", reason: "dangerous" });
  assert.doesNotMatch(JSON.stringify((await articleForEditing(world.as(ruth), number)).sources), /power supply/);
});

test("a board that fewer people may read puts up the articles that more people read", async () => {
  await world.board("closing", { syncArticles: true });
  const { number, bystander } = await pair("closing");
  await world.db.article.update({ where: { number: bystander }, data: { visibility: "STAFF" } });
  const board = boardInput.parse({
    slug: "closing",
    name: "closing",
    kinds: ["QUESTION"],
    visibility: "MEMBERS",
    syncArticles: true,
  });
  const admin = await world.person("anna", "ADMIN");
  await saveBoard(world.as(admin), "closing", board);
  await saveBoard(world.as(admin), "closing", { ...board, name: "Another name" });
  await world.settle();
  assert.deepEqual([await stateOf(number), await stateOf(bystander)], ["RE_CHECK", "PUBLISHED"]);
  assert.deepEqual(await causesOf(number), ["sourceClosed"]);
});

test("a topic that was merged into another takes its sources along; both articles stay, and undoing leads back", async () => {
  const { topic, number, bystander } = await pair();
  const other = await solved();
  const target = await published({ topics: [other.topic], title: "Made of the topic it goes into" });
  await world.settle();
  world.later({ hours: 1 });
  const { merge } = await mergeTopics(world.as(nadia), { topic, into: other.topic, reason: "the same question" });
  await world.settle();
  assert.deepEqual(
    [await stateOf(number), await stateOf(target), await stateOf(bystander)],
    ["RE_CHECK", "PUBLISHED", "PUBLISHED"],
  );
  assert.deepEqual(await causesOf(number), ["topicsMerged"]);
  assert.equal(await recorded(number), 1);
  const sources = async () => [
    ...new Set((await articleForEditing(world.as(ruth), number)).sources.map((source) => source.topic.number)),
  ];
  assert.deepEqual(await sources(), [other.topic]);
  assert.deepEqual(
    (await articlePage(world.as(visitor), number)).sources.map((source) => source.number),
    [other.topic],
  );
  await confirmArticle(world.as(ruth), { number });
  world.later({ hours: 1 });
  await undoMerge(world.as(nadia), { merge });
  await world.settle();
  assert.deepEqual(await sources(), [topic]);
  assert.deepEqual(await causesOf(number), ["topicsMerged", "topicSplit"]);
  assert.equal((await world.db.article.findUniqueOrThrow({ where: { number } })).topicId !== null, true);
  assert.equal(await stateOf(target), "PUBLISHED");
});

test("posts that become a topic of their own put their article up", async () => {
  const { topic, answer: first } = await answered();
  world.later({ hours: 1 });
  const solution = await answerTopic(world.as(omar), {
    topic,
    body: "It is the power supply, I am sure.",
    official: false,
  });
  await acceptAnswer(world.as(jonas), { post: solution.postId });
  const number = await published({ topics: [topic] });
  await world.settle();
  world.later({ hours: 1 });
  const about = { topic, posts: [first, solution.postId], title: "The power supply alone", reason: "another matter" };
  await splitTopic(world.as(nadia), splitInput.parse(about));
  await world.settle();
  assert.equal(await stateOf(number), "RE_CHECK");
  assert.ok((await causesOf(number)).includes("topicSplit"));
  assert.equal(await recorded(number), 1);
  const { sources } = await articleForEditing(world.as(ruth), number);
  assert.equal(new Set(sources.map((source) => source.topic.number)).size, 2);
});

test("a topic that moves to a board fewer people read puts its article up; to one as open, it does not", async () => {
  await world.board("open");
  const [one, other] = [await pair(), await pair()];
  const reason = "it belongs there";
  await moveTopic(world.as(nadia), { topic: one.topic, board: "lounge", reason });
  await moveTopic(world.as(nadia), { topic: other.topic, board: "open", reason });
  await world.settle();
  assert.deepEqual([await stateOf(one.number), await stateOf(other.number)], ["RE_CHECK", "PUBLISHED"]);
  assert.deepEqual(await causesOf(one.number), ["sourceClosed"]);
  assert.equal((await articlePage(world.as(visitor), one.number)).otherSources, 1, "counted, not named");
});

test("retired articles and drafts are left alone", async () => {
  const { number, answer } = await pair();
  await retireArticle(world.as(ruth), { number, reason: "No such router any more." });
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  await world.settle();
  assert.equal(await stateOf(number), "RETIRED");
  assert.deepEqual(await causesOf(number), []);
});
