import { acceptAnswer } from "../solutions/index.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { askInput } from "../topics/topics.schema.ts";
import { createArticle, publishArticle, saveSection, submitArticle } from "./index.ts";
import { createArticleInput, saveArticleInput, sectionInput } from "./knowledge.schema.ts";

/** A community with editors, an agent, super users, boards and sections, for the tests of this folder. */
export const world = await openWorld();
export const jonas = await world.person("jonas");
export const aylin = await world.person("aylin");
export const omar = await world.person("omar");
export const marta = await world.person("marta", "SUPER_USER");
export const kwame = await world.person("kwame", "SUPER_USER");
export const tim = await world.person("tim", "AGENT");
export const nadia = await world.person("nadia", "MODERATOR");
export const ruth = await world.person("ruth", "EDITOR");
export const lena = await world.person("lena", "EDITOR");
await world.board("routers", { syncArticles: true });
await world.board("plain");
await world.board("lounge", { visibility: "SUPER_USERS", syncArticles: true });
for (const section of [
  { slug: "wifi", name: "Wi-Fi" },
  { slug: "mesh", name: "Mesh", parent: "wifi" },
  { slug: "beta", name: "Beta", visibility: "MEMBERS" },
  { slug: "support", name: "Support", visibility: "STAFF" },
]) {
  await saveSection(world.as(ruth), null, sectionInput.parse(section));
}

export async function answered(board = "routers", over: object = {}) {
  world.later({ hours: 4 });
  const asker = board === "lounge" ? kwame : jonas;
  const { topic, postId } = await askQuestion(
    world.as(asker),
    askInput.parse({
      board,
      title: "The router restarts at night",
      body: "# My case\n\nEvery night at three it restarts. Jonas, reach me at jonas@weber-kiel.eu or 030/1234567.",
      tags: ["restart"],
      ...over,
    }),
  );
  const body = "Hi Jonas, switch off the night update in System → Update.";
  const answer = await answerTopic(world.as(marta), { topic, body, official: false });
  return { topic, question: postId, answer: answer.postId };
}

export async function solved(board = "routers", over: object = {}) {
  const made = await answered(board, over);
  await acceptAnswer(world.as(board === "lounge" ? kwame : jonas), { post: made.answer });
  return made;
}

export async function articleOf(topic: number) {
  return world.db.article.findFirst({
    where: { topicId: (await world.db.topic.findUniqueOrThrow({ where: { number: topic } })).id },
    include: { sources: true, revisions: true },
  });
}

export const written = (over: object = {}) =>
  createArticleInput.parse({
    title: "Choose a channel by hand",
    markdown: "## The rule\n\nChannel 36 is free nearly everywhere.\n\n## Why\n\nRadar does not reach it.",
    section: "wifi",
    ...over,
  });

/** An article that tim wrote and ruth published. */
export async function published(over: object = {}): Promise<number> {
  world.later({ hours: 2 });
  const { number } = await createArticle(world.as(tim), written(over));
  await submitArticle(world.as(tim), { number });
  await publishArticle(world.as(ruth), { number, version: 1 });
  return number;
}

export const saving = (number: number, version: number, over: object = {}) => {
  const { topics: _, ...text } = written();
  return saveArticleInput.parse({ ...text, number, version, ...over });
};
