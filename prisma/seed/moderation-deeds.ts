import { fileAppeal } from "../../server/moderation/appeals/file-appeal.ts";
import { suggestEdit } from "../../server/moderation/edits/suggest-edit.ts";
import { raiseFlagInput } from "../../server/moderation/flags/flags.schema.ts";
import { raiseFlag } from "../../server/moderation/flags/raise-flag.ts";
import { screen } from "../../server/moderation/index.ts";
import { decideNotice } from "../../server/moderation/notices/decide-notice.ts";
import { fileNotice } from "../../server/moderation/notices/file-notice.ts";
import { decideNoticeInput, fileNoticeInput } from "../../server/moderation/notices/notices.schema.ts";
import { givePenalty } from "../../server/moderation/penalties/give-penalty.ts";
import { givePenaltyInput } from "../../server/moderation/penalties/penalties.schema.ts";
import { claimItem } from "../../server/moderation/queue/claim-item.ts";
import { decideItem } from "../../server/moderation/queue/decide-item.ts";
import { queueSetting } from "../../server/moderation/queue/queue.setting.ts";
import { ruleInput } from "../../server/moderation/rules/rules.schema.ts";
import { saveRule } from "../../server/moderation/rules/save-rule.ts";
import { spamSetting } from "../../server/moderation/spam/spam.setting.ts";
import { type Ctx, isSignedIn, visitor } from "../../server/platform/authorize/index.ts";
import type { Db } from "../../server/platform/db/client.ts";
import { env } from "../../server/platform/env/env.ts";
import { answerTopic } from "../../server/topics/answer-topic.ts";
import { askQuestion } from "../../server/topics/ask-question.ts";
import { commentPost } from "../../server/topics/comment-post.ts";
import { moderatePost } from "../../server/topics/moderate-post.ts";
import { saveProfile } from "../../server/users/save-profile.ts";
import { profileInput } from "../../server/users/users.schema.ts";
import type { Cast } from "./cast.ts";
import type { Played } from "./play-topic.ts";

/** One line of `moderation.json`: who does what, when, and about what. Each act reads those fields it needs. */
export interface Step {
  act: string;
  by: string;
  /** Before today … */
  ago?: string;
  /** … or since the topic `on` began. */
  after?: string;
  /** A topic file, and a post of it; the question where no number stands. */
  on?: string;
  post?: number;
  /** Names what the line makes (a post, a suggestion, a notice), or is about. */
  key?: string;
  /** Written by somebody the community does not know yet. */
  fresh?: boolean;
  board: string;
  title: string;
  tags: string[];
  body: string;
  text?: string;
  reason: string;
  point: string;
  presence: "HIDDEN" | "REMOVED";
  member: string;
  kind: string;
  days?: number;
  note: string;
  /** What of a post a suggested edit replaces by what. */
  find: string;
  replace: string;
  about: string;
  website: string;
  category: string;
  name: string;
  email: string;
  outcome: string;
  /** Against which decision an appeal is, and what a decision is about if not a post. */
  of: "POST_HIDDEN" | "POST_REMOVED";
  what?: "appeal";
  decision: string;
  rule: object;
}

interface Deed {
  db: Db;
  cast: Cast;
  at: Date;
  step: Step;
  /** Ids of what was made, by its key. */
  named: Map<string, string>;
  played: Map<string, Played>;
  follow(): Promise<void>;
}

/** The context of somebody whose text is looked at like that of everybody who writes here today. */
function looked({ cast, at, step }: Deed): Ctx {
  const ctx = cast.as(step.by, at);
  const { actor } = ctx;
  const fresh = step.fresh === true || step.act === "profile";
  // The time somebody typed cannot be told; in the story first posts wait.
  const spam = { ...spamSetting.defaults, leastSeconds: 0, holdFirstPosts: true };
  return {
    ...ctx,
    ...(fresh && isSignedIn(actor) && { actor: { ...actor, trustLevel: 0 } }),
    settings: new Map([...ctx.settings, [spamSetting.key, spam]]),
    screen: (as, submission) => screen({ ...as, origin: "LIVE" }, submission),
  };
}

/** The post a line is about: what an earlier line made, or a post of a topic. */
function postOf({ step, named, played }: Deed): string {
  const id = (step.key && named.get(step.key)) || played.get(step.on ?? "")?.posts.get(step.post ?? 1);
  if (!id) throw new Error(`The demo has no post "${step.key ?? `${step.on} ${step.post ?? 1}`}".`);
  return id;
}

async function openItemAbout({ db }: Deed, subjectId: string): Promise<string> {
  return (await db.reviewItem.findFirstOrThrow({ where: { subjectId, decidedAt: null }, select: { id: true } })).id;
}

const keep = ({ step, named }: Deed, id: string) => void (step.key && named.set(step.key, id));

/** What can happen in a line, by its `act`. */
export const deeds: Readonly<Record<string, (deed: Deed) => Promise<void>>> = {
  rule: async ({ cast, at, step }: Deed) => {
    await saveRule(cast.as(step.by, at), { id: null, version: 0, rule: ruleInput.parse(step.rule) });
  },
  ask: async (deed: Deed) => {
    const { board, title, body, tags } = deed.step;
    const asked = await askQuestion(looked(deed), { board, kind: "QUESTION", title, body, tags, fields: {} });
    keep(deed, asked.postId);
  },
  answer: async (deed: Deed) => {
    const topic = deed.played.get(deed.step.on ?? "")?.number ?? 0;
    keep(deed, (await answerTopic(looked(deed), { topic, body: deed.step.body, official: false })).postId);
  },
  comment: async (deed: Deed) => {
    const post = deed.played.get(deed.step.on ?? "")?.posts.get(deed.step.post ?? 1) ?? "";
    keep(deed, (await commentPost(deed.cast.as(deed.step.by, deed.at), { post, body: deed.step.body })).postId);
  },
  flag: async (deed: Deed) => {
    const { by, reason, text = "" } = deed.step;
    await raiseFlag(deed.cast.as(by, deed.at), raiseFlagInput.parse({ post: postOf(deed), reason, text }));
  },
  take: async (deed: Deed) => {
    const { by, reason, presence, point } = deed.step;
    await moderatePost(deed.cast.as(by, deed.at), { post: postOf(deed), presence, reason, point });
  },
  penalty: async (deed: Deed) => {
    const { by, member: name, kind, days, point, reason, note } = deed.step;
    const given = givePenaltyInput.parse({ name, kind, days, point, reason, note, post: postOf(deed) });
    await givePenalty(deed.cast.as(by, deed.at), given);
  },
  suggest: async (deed: Deed) => {
    const { find, replace, by, reason } = deed.step;
    const post = await deed.db.post.findUniqueOrThrow({ where: { id: postOf(deed) } });
    if (!post.markdown.includes(find)) throw new Error(`The demo's post does not say "${find}".`);
    const ctx = deed.cast.as(by, deed.at);
    if (!isSignedIn(ctx.actor)) return;
    const body = post.markdown.replace(find, replace);
    const curating: Ctx = { ...ctx, actor: { ...ctx.actor, rights: ["SUGGEST_EDITS"] } };
    await suggestEdit(curating, { post: post.id, version: post.version, body, reason });
    const made = { postId: post.id, userId: ctx.actor.id, createdAt: deed.at };
    keep(deed, (await deed.db.editSuggestion.findFirstOrThrow({ where: made })).id);
  },
  profile: async (deed: Deed) => {
    const user = await deed.db.user.findUniqueOrThrow({ where: { name: deed.step.by } });
    const { displayName, locale, timeZone, hideFromLeaders } = user;
    const { about, website } = deed.step;
    const input = { displayName, about, website, locale, timeZone, hideFromLeaders };
    await saveProfile(looked(deed), profileInput.parse(input));
  },
  notice: async (deed: Deed) => {
    const { category, name, email, text } = deed.step;
    const { number, topic } = await deed.db.post.findUniqueOrThrow({
      where: { id: postOf(deed) },
      include: { topic: true },
    });
    const address = `${env().url}/t/${topic.number}/${topic.slug}${number > 1 ? `#p${number}` : ""}`;
    const ctx: Ctx = { ...deed.cast.asSystem(deed.at), actor: visitor };
    const { receipt } = await fileNotice(
      ctx,
      fileNoticeInput.parse({ address, category, name, email, text, goodFaith: true }),
    );
    keep(deed, (await deed.db.notice.findUniqueOrThrow({ where: { receipt } })).id);
  },
  "notice-decision": async (deed: Deed) => {
    const { by, outcome, reason, key = "" } = deed.step;
    const decided = decideNoticeInput.parse({ notice: deed.named.get(key), outcome, reason });
    await decideNotice(deed.cast.as(by, deed.at), decided);
  },
  appeal: async (deed: Deed) => {
    // The statement of reasons follows from what was decided.
    await deed.follow();
    const { by, of, text = "" } = deed.step;
    const about = { userId: deed.cast.id(by), decision: of, undoneAt: null };
    const statement = await deed.db.statement.findFirstOrThrow({ where: about, orderBy: { at: "desc" } });
    await fileAppeal(deed.cast.as(by, deed.at), { statement: statement.id, text });
    deed.named.set("appeal", (await deed.db.appeal.findUniqueOrThrow({ where: { statementId: statement.id } })).id);
  },
  decide: async (deed: Deed) => {
    const { by, what, decision, reason } = deed.step;
    const subject = what === "appeal" ? (deed.named.get("appeal") ?? "") : postOf(deed);
    await decideItem(deed.cast.as(by, deed.at), { item: await openItemAbout(deed, subject), decision, reason });
  },
  claim: async (deed: Deed) => {
    const ctx = deed.cast.as(deed.step.by, deed.at);
    // As long as a claim can last, so that whoever opens the demo still sees it.
    const longest = { ...queueSetting.defaults, claimMinutes: 120 };
    const settings = new Map([...ctx.settings, [queueSetting.key, longest]]);
    await claimItem({ ...ctx, settings }, { item: await openItemAbout(deed, postOf(deed)), on: true });
  },
};
