import { randomUUID } from "node:crypto";
import type { Stage } from "./permission-cases.ts";

/** A rule for texts that is active. */
async function textRule({ world }: Stage): Promise<string> {
  const version = { act: "FLAG", pattern: "casino" } as const;
  const { id } = await world.db.textRule.create({ data: { versions: { create: { ...version, version: 1 } } } });
  return id;
}
/** A post of the asker that a moderator hid, with the statement of reasons about it. */
async function stated(stage: Stage, by = "moderator"): Promise<string> {
  const { question } = await stage.answered();
  const db = stage.world.db;
  const { authorId, topicId, topic } = await db.post.findUniqueOrThrow({
    where: { id: question },
    include: { topic: true },
  });
  const decider = await db.user.findUnique({ where: { name: by }, select: { id: true } });
  const { id: statementId } = await db.statement.create({
    data: {
      ...{ eventId: randomUUID(), userId: authorId, postId: question, topicId, boardId: topic.boardId },
      ...{ decision: "POST_HIDDEN", source: "MODERATOR", ground: "GUIDELINE", byId: decider?.id ?? null },
      at: stage.world.now(),
    },
  });
  return statementId;
}

/** A notice about a question of the asker. */
async function noticed(stage: Stage): Promise<string> {
  const { question } = await stage.answered();
  const base = { receipt: stage.word(), category: "OTHER", address: "/t/1", text: "x", at: stage.world.now() } as const;
  return (await stage.world.db.notice.create({ data: { ...base, postId: question } })).id;
}

const point = { titleEn: "Be kind", titleDe: "Seien Sie nett", textEn: "Always.", textDe: "Immer." };
const rules = { introEn: "Welcome", introDe: "Willkommen", points: [point] };

/** An open item about a fresh answer. */
async function reported(stage: Stage): Promise<string> {
  const { answer } = await stage.answered();
  const post = await stage.world.db.post.findUniqueOrThrow({ where: { id: answer }, include: { topic: true } });
  const { id } = await stage.world.db.reviewItem.create({
    data: {
      kind: "FLAGS",
      subjectKind: "post",
      subjectId: answer,
      boardId: post.topic.boardId,
      topicId: post.topicId,
      authorId: post.authorId,
      dueAt: stage.world.now(),
    },
  });
  return id;
}

/** Everything of a new person is being taken. */
async function sweep({ world, word }: Stage): Promise<string> {
  const { id: userId } = await world.person(word());
  const row = { userId, byId: userId, reason: "nothing but advertising", startedAt: world.now() };
  return (await world.db.sweep.create({ data: row })).id;
}

/** The name of a new person. */
async function somebody({ world, word }: Stage): Promise<string> {
  const name = word();
  await world.person(name);
  return name;
}

/** What moderates, from a flag to an appeal, each on things made for the try. */
export const moderationCases: Record<string, (stage: Stage) => object | Promise<object>> = {
  "appeals.file": async (stage) => ({ statement: await stated(stage), text: "This was not what I meant at all." }),
  "appeals.decide": async (stage) => {
    const statementId = await stated(stage, "nobody");
    const { id: appeal } = await stage.world.db.appeal.create({
      data: { statementId, text: "No.", at: stage.world.now() },
    });
    return { appeal, outcome: "UPHELD", reason: "Looked at it again." };
  },
  "guidelines.save": async ({ world }) => {
    const draft = await world.db.guideline.findFirst({ where: { number: null } });
    return { revision: draft?.revision ?? 0, ...rules };
  },
  "guidelines.publish": async ({ world }) => {
    await world.db.guideline.deleteMany({ where: { number: null } });
    const both = { en: "New.", de: "Neu." };
    await world.db.guideline.create({ data: { intro: both, points: [], changes: both } });
    return { revision: 1 };
  },
  "notices.file": ({ word }) => ({
    address: "/t/1/a-title",
    category: "OTHER",
    text: `${word()} is written there although it must not be.`,
    goodFaith: true,
  }),
  "notices.decide": async (stage) => ({
    notice: await noticed(stage),
    outcome: "KEPT",
    reason: "There is nothing wrong with it.",
  }),
  "flags.raise": async (stage) => ({ post: (await stage.answered()).answer, reason: "SPAM" }),
  "edits.suggest": async (stage) => ({
    post: (await stage.answered()).answer,
    version: 1,
    body: "A text that is better than the one before.",
    reason: "says more",
  }),
  "edits.withdraw": async (stage) => {
    const postId = (await stage.answered()).answer;
    const { id: userId } = await stage.world.db.user.findUniqueOrThrow({ where: { name: "asker" } });
    const row = { postId, userId, version: 1, markdown: "A better text than before.", reason: "says more" };
    return { suggestion: (await stage.world.db.editSuggestion.create({ data: row })).id };
  },
  "queue.claim": async (stage) => ({ item: await reported(stage), on: true }),
  "queue.look": async (stage) => ({ item: await reported(stage) }),
  "queue.decide": async (stage) => ({ item: await reported(stage), decision: "keep" }),
  "queue.decideMany": async (stage) => ({ items: [await reported(stage)], decision: "keep" }),
  "queue.undo": async (stage) => ({ item: await reported(stage) }),
  "penalties.give": async (stage) => ({ name: await somebody(stage), kind: "WARNING", reason: "please stay friendly" }),
  "penalties.lift": async (stage) => {
    const { id: userId } = await stage.world.person(stage.word());
    const row = { userId, kind: "SILENCE", reason: "too loud", startsAt: stage.world.now() } as const;
    const { id: penalty } = await stage.world.db.penalty.create({ data: row });
    return { penalty, why: "was a mistake" };
  },
  "penalties.confirmWarning": async ({ world }) => {
    const { id: userId } = await world.db.user.findUniqueOrThrow({ where: { name: "asker" } });
    const row = { userId, kind: "WARNING", reason: "please stay friendly", startsAt: world.now() } as const;
    return { penalty: (await world.db.penalty.create({ data: row })).id };
  },
  "penalties.sweep": async (stage) => ({ name: await somebody(stage), reason: "nothing but advertising" }),
  "penalties.cancelSweep": async (stage) => ({ sweep: await sweep(stage) }),
  "penalties.undoSweep": async (stage) => ({ sweep: await sweep(stage) }),
  "rules.save": () => ({ rule: { act: "FLAG", pattern: "casino" } }),
  "rules.switch": async (stage) => ({ id: await textRule(stage), active: false }),
};
