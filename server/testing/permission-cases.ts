import { unsubscribeToken } from "../mail/unsubscribe-token.ts";
import { keyFor, placed } from "../programme/programme.testing.ts";
import { reputationSetting } from "../reputation/index.ts";
import { rulesVersion } from "../users/rules-version.ts";
import { arrangingCases } from "./permission-cases-arranging.ts";
import { deskCases } from "./permission-cases-desk.ts";
import { moderationCases } from "./permission-cases-moderation.ts";
import type { World } from "./world.ts";

/** What a case may use: people who are none of those who try, and things made fresh for every try. */
export interface Stage {
  world: World;
  /** A new question of the asker with an answer of somebody else. */
  answered(): Promise<{ topic: number; question: string; answer: string }>;
  /** The same, with the answer accepted. */
  solved(): Promise<{ topic: number; question: string; answer: string }>;
  /** A new article in the state asked for, written by somebody else. */
  article(state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "RE_CHECK" | "RETIRED"): Promise<number>;
  /** A word nobody used yet. */
  word(): string;
  picture(): Promise<Uint8Array>;
}

type Case = (stage: Stage) => object | undefined | Promise<object | undefined>;

const text = "Hold the button for ten seconds, then let it go and wait.";
const key = "0".repeat(40);
const password = "Sieben-Uhus-im-Nebel";
const id = "00000000-0000-7000-8000-000000000000";
const email = (stage: Stage) => `${stage.word()}@example.com`;
const section = (stage: Stage) => ({ slug: stage.word(), name: "A section" });
const account = (stage: Stage) => ({ displayName: "Somebody New", name: stage.word(), email: email(stage), password });

/** The name of a new person. */
async function somebody({ world, word }: Stage): Promise<string> {
  const name = word();
  await world.person(name);
  return name;
}

const onQuestion =
  (more: object = {}): Case =>
  async (stage) => ({ post: (await stage.answered()).question, ...more });
const onTopic =
  (more: object = {}): Case =>
  async (stage) => ({ topic: (await stage.answered()).topic, ...more });
const onSolution =
  (more: object = {}): Case =>
  async (stage) => ({ post: (await stage.solved()).answer, ...more });
const onArticle =
  (state: Parameters<Stage["article"]>[0], more: object = {}): Case =>
  async (stage) => ({ number: await stage.article(state), ...more });

const given = { names: { en: "Kind", de: "Nett" }, purposes: { en: "Was kind", de: "War nett" } };

/** The key of a new badge that is given by hand. */
async function badge({ world, word }: Stage): Promise<string> {
  const key = word();
  await world.db.badge.create({ data: { key, ...given, icon: "star" } });
  return key;
}

const long = "What both sides promise each other, and how it can be ended again by either of them. ".repeat(2);

/** A new person in a state of the programme. */
async function stay({ world, word }: Stage, state: "NOMINATED" | "AGREED" | "ACTIVE") {
  const name = word();
  const { id: userId } = await world.person(name);
  return { ...(await placed(world, userId, state)), userId, name };
}

/** A question offered to the super user who tries. */
async function offered(stage: Stage): Promise<string> {
  const { topic: number } = await stage.answered();
  const { id: topicId } = await stage.world.db.topic.findUniqueOrThrow({ where: { number } });
  const { id: userId } = await stage.world.db.user.findUniqueOrThrow({ where: { name: "super" } });
  const { id: offer } = await stage.world.db.offer.create({ data: { topicId, userId, expiresAt: stage.world.now() } });
  return offer;
}

/** For each mutation of the router one input that is fit for whoever may do it. Things belong to the asker. */
export const permissionCases: Record<string, Case> = {
  ...arrangingCases,
  ...deskCases,
  ...moderationCases,
  "badges.save": (stage) => ({ badge: { ...given, key: stage.word(), names: { en: stage.word(), de: stage.word() } } }),
  "badges.move": async (stage) => ({ key: await badge(stage), by: "up" }),
  "badges.backfill": () => ({}),
  "badges.give": async (stage) => ({
    key: await badge(stage),
    name: await somebody(stage),
    citation: "for a patient hour on the phone",
  }),
  "badges.take": async (stage) => {
    const [key, name] = [await badge(stage), stage.word()];
    const { id: userId } = await stage.world.person(name);
    const { id: badgeId } = await stage.world.db.badge.findUniqueOrThrow({ where: { key } });
    await stage.world.db.badgeHolding.create({ data: { badgeId, userId } });
    return { key, name, reason: "given by mistake to another" };
  },
  "boards.save": (stage) => ({ board: { slug: stage.word(), name: "A new board" } }),
  "boards.archive": async ({ world, word }) => ({ slug: await world.board(word()), archived: true }),
  "files.begin": () => undefined,
  "files.upload": async (stage) => ({ bytes: await stage.picture() }),
  "files.delete": () => ({ name: `${"0".repeat(64)}.webp` }),
  "follows.follow": async (stage) => ({ target: { kind: "topic", number: (await stage.answered()).topic }, on: true }),
  "knowledge.checkText": () => ({ text }),
  "knowledge.saveSection": (stage) => ({ section: section(stage) }),
  "knowledge.create": () => ({ title: "Choose a channel by hand", markdown: text }),
  "knowledge.draftFromTopic": async (stage) => ({ topic: (await stage.solved()).topic }),
  "knowledge.save": onArticle("DRAFT", { version: 1, title: "Choose a channel yourself", markdown: text }),
  "knowledge.keepDraft": onArticle("IN_REVIEW", { version: 1, title: "Choose a channel yourself", markdown: text }),
  "knowledge.dropDraft": onArticle("DRAFT"),
  "knowledge.addTopic": async (stage) => ({
    number: await stage.article("DRAFT"),
    topic: (await stage.solved()).topic,
    version: 1,
  }),
  "knowledge.removeTopic": async (stage) => ({
    number: await stage.article("DRAFT"),
    topic: (await stage.solved()).topic,
  }),
  "knowledge.startTranslation": onArticle("PUBLISHED", { locale: "de" }),
  "knowledge.handOver": onArticle("PUBLISHED", { owner: "nobody" }),
  "knowledge.setReviewDate": onArticle("PUBLISHED", { on: "2027-06-30" }),
  "knowledge.linkLanguages": onArticle("PUBLISHED", { original: null }),
  "knowledge.followOriginal": async (stage) => {
    const number = await stage.article("DRAFT");
    const original = await stage.world.db.article.findUniqueOrThrow({
      where: { number: await stage.article("PUBLISHED") },
    });
    await stage.world.db.article.update({ where: { number }, data: { originalId: original.id, locale: "de" } });
    return { number };
  },
  "knowledge.handleSuggestion": async ({ world, ...stage }) => {
    const { id: articleId } = await world.db.article.findUniqueOrThrow({
      where: { number: await stage.article("PUBLISHED") },
    });
    const words = { helpful: false, reason: "It does not say where.", day: world.now(), visitorKey: stage.word() };
    const { id } = await world.db.articleFeedback.create({ data: { articleId, ...words } });
    return { id, outcome: "DECLINED" };
  },
  "knowledge.decideGap": (stage) => ({ kind: "search", key: stage.word(), outcome: "WRITING" }),
  "knowledge.submit": onArticle("DRAFT"),
  "knowledge.sendBack": onArticle("IN_REVIEW", { reason: "say which model" }),
  "knowledge.publish": onArticle("IN_REVIEW", { version: 1 }),
  "knowledge.schedule": onArticle("IN_REVIEW", { version: 1, at: "2027-01-01T08:00:00Z" }),
  "knowledge.unschedule": onArticle("IN_REVIEW"),
  "knowledge.recheck": onArticle("PUBLISHED", { reason: "new firmware" }),
  "knowledge.confirm": onArticle("RE_CHECK"),
  "knowledge.retire": onArticle("PUBLISHED", { reason: "no such model any more" }),
  "knowledge.restore": onArticle("RETIRED"),
  "knowledge.restoreRevision": onArticle("DRAFT", { version: 1, latest: 1 }),
  "knowledge.feedback": async (stage) => ({ article: await stage.article("PUBLISHED"), helpful: true }),
  "kudos.give": async (stage) => ({ post: (await stage.answered()).answer, on: true }),
  "mail.choose": () => ({ answered: true, solved: true }),
  "mail.unsubscribe": async ({ world, word }) => {
    const { id: userId } = await world.person(word());
    return { token: unsubscribeToken({ userId, kind: "answered", topicId: null }) };
  },
  "notifications.read": () => ({}),
  "notifications.shown": () => ({ ids: [id] }),
  "programme.nominate": async (stage) => ({ name: await somebody(stage), reason: "kind and to the point every day" }),
  "programme.reviewTone": async (stage) => ({ membership: (await stay(stage, "NOMINATED")).id, post: id, grade: 4 }),
  "programme.drawSamples": async (stage) => ({ membership: (await stay(stage, "NOMINATED")).id }),
  "programme.decide": async (stage) => {
    const { id: membership, version } = await stay(stage, "NOMINATED");
    return { membership, version, act: "INVITE", why: "helps so many people so well" };
  },
  "programme.agree": () => ({ version: 1 }),
  "programme.confirm": async (stage) => {
    const membership = await stay(stage, "AGREED");
    return { proof: keyFor(stage.world, membership.id) };
  },
  "programme.leave": () => ({ why: "" }),
  "programme.renew": () => ({}),
  "programme.publishAgreement": () => ({ version: 1, texts: { en: long, de: long }, changes: "Terms are longer now." }),
  "programme.escalate": () => ({ reason: "OTHER", text: "Somebody should look at this who knows the plans." }),
  "programme.answerEscalation": async (stage) => {
    const { id: membershipId, userId } = await stay(stage, "ACTIVE");
    const about = {
      membershipId,
      userId,
      reason: "OTHER",
      text: "A question for the team.",
      answerBy: stage.world.now(),
    };
    const { id: escalation } = await stage.world.db.programmeEscalation.create({ data: about });
    return { escalation, answer: "We will change it next week." };
  },
  "programme.givePerk": async (stage) => ({ name: (await stay(stage, "ACTIVE")).name, what: "A cap" }),
  "programme.takeBackPerk": async (stage) => {
    const { userId } = await stay(stage, "ACTIVE");
    const { id: perk } = await stage.world.db.perk.create({ data: { userId, byId: userId, what: "A cap" } });
    return { perk, reason: "written down twice by mistake" };
  },
  "reputation.saveWeights": () => ({ version: 0, rules: { ...reputationSetting.defaults, ASKED: 2 } }),
  "ranks.save": () => ({ version: 0, ranks: [], expertAcceptances: 5 }),
  "reviews.start": () => ({}),
  "routing.take": async (stage) => ({ offer: await offered(stage) }),
  "routing.decline": async (stage) => ({ offer: await offered(stage), because: "NOT_MY_FIELD" }),
  "routing.savePreference": () => ({ perDay: 3, quietFrom: 20, quietUntil: 7, pausedUntil: null }),
  "search.clicked": () => ({ log: id, target: "/t/1/a-title" }),
  "settings.save": () => ({ key: "reputation", version: 0, values: {} }),
  "solutions.accept": async (stage) => ({ post: (await stage.answered()).answer }),
  "solutions.revoke": onSolution(),
  "solutions.verify": onSolution({ on: true }),
  "solutions.report": onSolution({ worked: true }),
  "solutions.solveWithout": onTopic({ reason: "a restart was enough" }),
  "topics.deflect": async (stage) => ({ kind: "topic", number: (await stage.answered()).topic, query: "light" }),
  "topics.saveDraft": () => ({ key: "ask", sequence: 0, body: { title: "Half a title" } }),
  "topics.dropDraft": () => ({ key: "ask" }),
  "topics.ask": () => ({ board: "routers", title: "What is this light for", body: text, tags: ["light"] }),
  "topics.answer": onTopic({ body: text }),
  "topics.comment": onQuestion({ body: text }),
  "topics.edit": onQuestion({ version: 1, body: `${text} Thank you.` }),
  "topics.retag": onTopic({ tags: ["light"] }),
  "topics.delete": async (stage) => {
    const { topic } = await stage.answered();
    const own = await stage.world.db.post.findFirstOrThrow({ where: { topic: { number: topic }, kind: "COMMENT" } });
    return { post: own.id };
  },
  "topics.restore": async (stage) => {
    const { question } = await stage.answered();
    await stage.world.db.post.update({ where: { id: question }, data: { presence: "HIDDEN" } });
    await stage.world.db.topic.updateMany({
      where: { posts: { some: { id: question } } },
      data: { presence: "HIDDEN" },
    });
    return { post: question };
  },
  "topics.release": async (stage) => {
    const { question } = await stage.answered();
    await stage.world.db.post.update({ where: { id: question }, data: { presence: "HELD" } });
    await stage.world.db.topic.updateMany({ where: { posts: { some: { id: question } } }, data: { presence: "HELD" } });
    return { post: question };
  },
  "topics.moderate": onQuestion({ presence: "HIDDEN", reason: "off topic" }),
  "topics.lock": onTopic({ locked: true }),
  "topics.pin": onTopic({ pinned: true }),
  "topics.meToo": onTopic({ on: true }),
  "topics.requestInformation": onTopic({ what: "Which firmware is it?" }),
  "topics.markDuplicate": async (stage) => {
    const original = (await stage.answered()).topic;
    return { topic: (await stage.answered()).topic, original };
  },
  "trust.reading": async (stage) => ({
    topics: [{ number: (await stage.answered()).topic, posts: 2, seconds: 20 }],
  }),
  "trust.give": async (stage) => ({ name: await somebody(stage), on: true, reason: "knows every rule of the house" }),
  "users.signUp": async (stage) => ({
    ...account(stage),
    rules: true,
    rulesVersion: await rulesVersion(stage.world.db),
  }),
  "users.confirmRules": async ({ world }) => ({ version: await rulesVersion(world.db), rules: true }),
  "users.createFirstAdmin": (stage) => ({ ...account(stage), token: key }),
  "users.signIn": () => ({ login: "nobody", password }),
  "users.signInByLink": () => ({ token: key }),
  "users.signOut": () => undefined,
  "users.signOutEverywhere": () => undefined,
  "users.endSession": () => ({ id }),
  "users.requestSignInLink": (stage) => ({ email: email(stage) }),
  "users.requestReset": (stage) => ({ email: email(stage) }),
  "users.resetPassword": () => ({ token: key, password }),
  "users.changePassword": () => ({ password }),
  "users.requestAddress": (stage) => ({ email: email(stage) }),
  "users.resendConfirmation": () => undefined,
  "users.confirmAddress": () => ({ token: key }),
  "users.undoAddress": () => ({ token: key }),
  "users.claimAccount": () => ({ token: key, password, rules: true }),
  "users.saveProfile": () => ({ displayName: "A New Name", locale: "en", timeZone: "UTC", hideFromLeaders: false }),
  "users.savePortrait": () => ({ name: null }),
  "users.exportOwnData": () => ({}),
  "users.eraseAccount": () => ({ confirm: "somebody" }),
  "users.grantRole": async (stage) => ({ name: await somebody(stage), role: "EDITOR" }),
  "users.endRole": async ({ world, word }) => {
    const person = await world.person(word(), "EDITOR");
    return { id: (await world.db.roleGrant.findFirstOrThrow({ where: { userId: person.id } })).id };
  },
  "users.endSessionsOf": async (stage) => ({ name: await somebody(stage) }),
  "users.sendClaimLink": async (stage) => {
    const name = await somebody(stage);
    await stage.world.db.user.update({ where: { name }, data: { email: null, stagedAt: stage.world.now() } });
    return { name, email: email(stage) };
  },
};
