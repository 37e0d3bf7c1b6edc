import { createArticleInput, sectionInput } from "../knowledge/knowledge.schema.ts";
import type { Actor, Screen } from "../platform/authorize/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import type { World } from "./world.ts";

type Person = Actor & { id: string; name: string };

/** A private thing: the word planted in it (small letters, found nowhere else) and who must never be told it. */
export interface Secret {
  word: string;
  hiddenFrom: readonly Role[];
}

export const roles = [
  "visitor",
  "member",
  "former super user",
  "super user",
  "agent",
  "moderator",
  "editor",
  "admin",
] as const;
export type Role = (typeof roles)[number];

/** Outsiders of the lounge and of what only moderators and editors see. */
const outside: Role[] = ["visitor", "member", "former super user"];
const notStaff: Role[] = [...outside, "super user"];
const nobody: Role[] = [...roles];
const notModerators = roles.filter((role) => role !== "moderator" && role !== "admin");

export interface CanaryWorld {
  actors: Record<Role, Actor>;
  secrets: Secret[];
}

/** A sentence that stands in every private thing beside its own word. */
export const around = (word: string) => `${word} ${companion(word)} stands here and nobody else shall read it`;
/** What cannot come from the question itself when somebody searches for the word. */
export const companion = (word: string) => `${word.replace("zq7", "wombat")}`;

/** Fills a world with private things of every kind, each with a word of its own. */
export async function plant(world: World): Promise<CanaryWorld> {
  const secrets: Secret[] = [];
  const secret = (kind: string, hiddenFrom: readonly Role[]) => {
    // The last letter keeps one word from being the beginning of another.
    const word = `zq7${kind}q`;
    secrets.push({ word, hiddenFrom });
    return word;
  };
  const as = (actor: Actor) => {
    world.later({ hours: 1 });
    return callerOf(world.as(actor));
  };
  const person = async (name: string, ...grants: Parameters<World["person"]>[1][]) =>
    (await world.person(name, ...grants)) as Person;

  const actors: Record<Role, Actor> = {
    visitor,
    member: await person("stranger"),
    "former super user": await person("former", "SUPER_USER"),
    "super user": await person("super", "SUPER_USER"),
    agent: await person("agent", "AGENT"),
    moderator: await person("moderator", "MODERATOR"),
    editor: await person("editor", "EDITOR"),
    admin: await person("admin", "ADMIN"),
  };
  const asker = await person("asker");
  const insider = await person("insider", "SUPER_USER");
  const clerk = await person("clerk", "AGENT");
  const former = actors["former super user"];

  await world.board("routers");
  for (const [slug, visibility, hiddenFrom] of [
    ["members", "MEMBERS", ["visitor"]],
    ["lounge", "SUPER_USERS", outside],
    ["office", "STAFF", notStaff],
  ] as const) {
    const name = secret(`board${slug}`, hiddenFrom);
    const description = around(secret(`about${slug}`, hiddenFrom));
    await world.board(slug, { visibility, name, description });
    const author = slug === "office" ? clerk : insider;
    const asked = await as(author).topics.ask({
      board: slug,
      title: around(secret(`title${slug}`, hiddenFrom)),
      body: around(secret(`body${slug}`, hiddenFrom)),
      tags: [secret(`tag${slug}`, hiddenFrom)],
    });
    const other = slug === "office" ? actors.agent : slug === "lounge" ? former : asker;
    const answer = await as(other).topics.answer({
      topic: asked.topic,
      body: around(secret(`answer${slug}`, hiddenFrom)),
    });
    await as(author).topics.comment({ post: answer.postId, body: around(secret(`comment${slug}`, hiddenFrom)) });
    await as(author).solutions.accept({ post: answer.postId });
    await as(other).follows.follow({ target: { kind: "topic", number: asked.topic }, on: true });
  }

  const question = (title: string, body: string) => ({ board: "routers", title, body, tags: ["light"] });
  const open = await as(asker).topics.ask(
    question("What is this light for, please", "It blinks every evening at eight."),
  );
  const hidden = await as(insider).topics.answer({ topic: open.topic, body: around(secret("hiddenpost", notStaff)) });
  await as(actors.moderator).topics.moderate({
    post: hidden.postId,
    presence: "HIDDEN",
    reason: around(secret("hidereason", outside)),
  });
  const removed = await as(insider).topics.answer({ topic: open.topic, body: around(secret("removedpost", notStaff)) });
  await as(actors.moderator).topics.moderate({ post: removed.postId, presence: "REMOVED", reason: "advertising" });
  const hold: Screen = async (_ctx, { title, markdown }) => ({ act: "hold", title, markdown, findings: [] });
  const waiting = () => {
    world.later({ hours: 1 });
    return callerOf({ ...world.as(insider), screen: hold });
  };
  const undecided: Role[] = [...notStaff, "agent", "editor"];
  const heldText = (kind: string) => around(secret(kind, undecided));
  const heldTags = [secret("heldtag", undecided)];
  await waiting().topics.ask({ ...question(heldText("heldtitle"), heldText("heldbody")), tags: heldTags });
  await waiting().topics.answer({ topic: open.topic, body: heldText("heldanswer") });
  await waiting().topics.comment({ post: open.postId, body: heldText("heldcomment") });
  const gone = await as(insider).topics.comment({
    post: open.postId,
    body: around(secret("deletedcomment", notStaff)),
  });
  await as(insider).topics.delete({ post: gone.postId });
  const deleted = await as(asker).topics.ask(
    question(around(secret("deletedtitle", notStaff)), around(secret("deletedbody", notStaff))),
  );
  await as(asker).topics.retag({ topic: deleted.topic, tags: [secret("deletedtag", notStaff)] });
  await as(asker).topics.delete({ post: deleted.postId });
  await as(actors.moderator).topics.edit({
    post: open.postId,
    version: 1,
    body: around(secret("oldrevision", notStaff)),
  });
  await as(actors.moderator).topics.edit({
    post: open.postId,
    version: 2,
    body: "It blinks every evening at eight, and at nine.",
  });
  await world.db.postRevision.update({
    where: { postId_version: { postId: open.postId, version: 2 } },
    data: { hiddenAt: world.now() },
  });
  await as(asker).topics.saveDraft({ key: "ask", sequence: 0, body: { title: around(secret("draft", nobody)) } });
  await as(asker).topics.saveDraft({
    key: `answer:${open.topic}`,
    sequence: 0,
    body: { body: secret("draftanswer", nobody) },
  });

  const { penalties } = as(actors.moderator);
  const note = around(secret("penaltynote", notModerators));
  const reason = around(secret("penaltyreason", notModerators));
  await penalties.give({ name: asker.name, kind: "WARNING", reason, note });
  await penalties.give({ name: asker.name, kind: "NOTE", note: around(secret("staffremark", notModerators)) });
  const unused = around(secret("unusedbadge", roles.slice(0, 7)));
  const badge = { key: "unused", icon: "star", enabled: false };
  await world.db.badge.create({ data: { ...badge, names: { en: unused }, purposes: { en: unused } } });

  await articles(world, as, secret, { clerk, reviewer: actors.editor });
  for (const [shared, word] of [
    [false, secret("ownreply", nobody)],
    [true, secret("teamreply", notStaff)],
  ] as const) {
    await as(clerk).desk.saveReply({ reply: { title: around(word), markdown: around(word), locale: "en", shared } });
  }
  await notices(world, as, secret, { asker, insider, outsider: actors.member });

  await arranged(as, secret, { asker, helper: actors.member, clerk, moderator: actors.moderator });

  await world.db.user.update({
    where: { name: "insider" },
    data: { email: `${secret("mail", roles.slice(0, 7))}@example.com` },
  });
  await world.settle();
  // Access is lost: the role ends, what was followed, answered and heard of stays.
  await world.db.roleGrant.updateMany({ where: { user: { name: "former" } }, data: { endedAt: world.now() } });
  await world.db.user.update({ where: { name: "former" }, data: { isSuperUser: false } });
  actors["former super user"] = { ...(former as Person & { kind: "member" }), grants: [] };
  return { actors, secrets };
}

type As = (actor: Actor) => ReturnType<typeof callerOf>;
type Keep = (kind: string, hiddenFrom: readonly Role[]) => string;

/** What was public went to the staff by moving, merging and splitting: its old addresses and other pages say nothing of it. */
async function arranged(
  as: As,
  secret: Keep,
  who: { asker: Actor; helper: Actor; clerk: Actor; moderator: Actor },
): Promise<void> {
  const reason = around(secret("arrangedreason", outside));
  const make = async (kind: string, hiddenFrom: readonly Role[] = notStaff) => {
    const title = around(secret(`${kind}title`, hiddenFrom));
    const asked = await as(who.clerk).topics.ask({
      board: "routers",
      title,
      body: `${title}, again.`,
      tags: ["light"],
    });
    await as(who.clerk).follows.follow({ target: { kind: "topic", number: asked.topic }, on: true });
    const body = around(secret(`${kind}answer`, hiddenFrom));
    const answer = await as(who.clerk).topics.answer({ topic: asked.topic, body });
    return { topic: asked.topic, answer: answer.postId };
  };
  const moderator = as(who.moderator).arranging;
  const moved = await make("moved");
  await moderator.move({ topic: moved.topic, board: "office", reason });
  const merged = await make("merged");
  await moderator.merge({ topic: merged.topic, into: moved.topic, reason });
  const open = await as(who.asker).topics.ask({
    board: "routers",
    title: "A question that stays where it is",
    body: "Nothing of this is secret, but one answer is.",
    tags: ["light"],
  });
  const { postId } = await as(who.clerk).topics.answer({
    topic: open.topic,
    body: around(secret("splitanswer", notStaff)),
  });
  const title = around(secret("splittitle", notStaff));
  await moderator.split({ topic: open.topic, posts: [postId], title, board: "office", reason });
  const timed = { topic: open.topic, act: "CLOSE" as const, hours: 5, reason: around(secret("timerreason", outside)) };
  await moderator.setTimer(timed);
}

async function articles(world: World, as: As, secret: Keep, who: { clerk: Actor; reviewer: Actor }): Promise<void> {
  const { clerk, reviewer } = who;
  const write = async (over: object) =>
    (
      await as(clerk).knowledge.create(
        createArticleInput.parse({
          title: "An article to read",
          markdown: "Hold the button for ten seconds.",
          section: "wifi",
          ...over,
        }),
      )
    ).number;
  const publish = async (over: object) => {
    const number = await write(over);
    await as(clerk).knowledge.submit({ number });
    await as(reviewer).knowledge.publish({ number, version: 1 });
    return number;
  };
  const make = (kind: string, hiddenFrom: readonly Role[]) => ({
    title: around(secret(`${kind}title`, hiddenFrom)),
    markdown: around(secret(`${kind}text`, hiddenFrom)),
  });
  await as(reviewer).knowledge.saveSection({ section: sectionInput.parse({ slug: "wifi", name: "Wi-Fi" }) });
  for (const [slug, visibility, hiddenFrom] of [
    ["readers", "MEMBERS", ["visitor"]],
    ["handbook", "STAFF", notStaff],
  ] as const) {
    const name = secret(`section${slug}`, hiddenFrom);
    const description = around(secret(`sectionabout${slug}`, hiddenFrom));
    await as(reviewer).knowledge.saveSection({ section: sectionInput.parse({ slug, name, description, visibility }) });
    await publish({ section: slug, visibility, ...make(slug, hiddenFrom) });
  }
  await write(make("draftarticle", notStaff));
  const note = await publish({ title: "A public article", staffNote: around(secret("staffnote", notStaff)) });
  await as(clerk).knowledge.save({
    number: note,
    version: 1,
    ...make("unpublished", notStaff),
    section: "wifi",
    staffNote: around("zq7staffnoteq"),
    note: around(secret("editnote", notStaff)),
  });
  const retired = await publish(make("retired", notStaff));
  await world.settle();
  await as(reviewer).knowledge.retire({ number: retired, reason: around(secret("retirereason", notStaff)) });
}

/** A member hears of a topic, and then its board is closed to them. */
async function notices(
  world: World,
  as: As,
  secret: Keep,
  who: { asker: Actor; insider: Actor; outsider: Actor },
): Promise<void> {
  await world.board("closing");
  const title = around(secret("closedtitle", outside));
  const body = "It was public when the first of us read it.";
  const asked = await as(who.outsider).topics.ask({ board: "closing", title, body, tags: ["light"] });
  const answer = await as(who.insider).topics.answer({
    topic: asked.topic,
    body: around(secret("closedanswer", outside)),
  });
  await as(who.asker).kudos.give({ post: answer.postId, on: true });
  await world.settle();
  await world.db.board.update({ where: { slug: "closing" }, data: { visibility: "SUPER_USERS" } });
}
