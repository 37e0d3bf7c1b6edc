import { articleFilters } from "../knowledge/knowledge.schema.ts";
import { candidateRuleSetting } from "../programme/programme.setting.ts";
import { reputationSetting } from "../reputation/index.ts";
import type { World } from "./world.ts";

/** What somebody could try: every number, address, identifier and word there is, and some there are not. */
export interface Tries {
  topics: number[];
  articles: number[];
  replies: number[];
  posts: string[];
  boards: string[];
  sections: string[];
  tags: string[];
  people: string[];
  badges: string[];
  items: string[];
  words: string[];
}

/** Everything that can be named, whether or not it is private. */
export async function triesOf(world: World, words: string[]): Promise<Tries> {
  const { db } = world;
  const [topics, articles, replies, posts, boards, sections, tags, people, badges, items] = await Promise.all([
    db.topic.findMany({ select: { number: true } }),
    db.article.findMany({ select: { number: true } }),
    db.cannedReply.findMany({ select: { number: true } }),
    db.post.findMany({ select: { id: true } }),
    db.board.findMany({ select: { slug: true } }),
    db.section.findMany({ select: { slug: true } }),
    db.tag.findMany({ select: { name: true } }),
    db.user.findMany({ select: { name: true } }),
    db.badge.findMany({ select: { key: true } }),
    db.reviewItem.findMany({ select: { id: true } }),
  ]);
  return {
    topics: [...topics.map((row) => row.number), 999_999],
    articles: [...articles.map((row) => row.number), 999_999],
    replies: [...replies.map((row) => row.number), 999_999],
    posts: [...posts.map((row) => row.id), "00000000-0000-7000-8000-000000000000"],
    boards: [...boards.map((row) => row.slug), "no-such-board"],
    sections: [...sections.map((row) => row.slug), "no-such-section"],
    tags: [...tags.map((row) => row.name), "no-such-tag"],
    people: [...people.map((row) => row.name), "no-such-person"],
    badges: [...badges.map((row) => row.key), "no-such-badge"],
    items: items.map((row) => row.id),
    words,
  };
}

type Inputs = (tries: Tries) => unknown[];
const page = { cursor: null, size: 100 };
const nothing: Inputs = () => [undefined];
const each =
  <T>(pick: (tries: Tries) => T[], make: (value: T) => unknown): Inputs =>
  (tries) =>
    pick(tries).map(make);
const numbers = (of: "topics" | "articles" | "replies") =>
  each(
    (tries) => tries[of],
    (number) => ({ number }),
  );
const byPost = each(
  ({ posts }) => posts,
  (post) => ({ post }),
);

/** For every query of the router what to call it with. */
export const canaryInputs: Record<string, Inputs> = {
  "arranging.leadsTo": ({ topics }) =>
    topics.flatMap((number) => [{ number }, { number, post: 1 }, { number, post: 2 }]),
  "arranging.manage": numbers("topics"),
  "arranging.mergePreview": ({ topics }) =>
    topics.flatMap((topic) => topics.slice(0, 12).map((into) => ({ topic, into }))),
  "appeals.one": () => [{ id: "00000000-0000-7000-8000-000000000000" }],
  "badges.all": nothing,
  "badges.backfillState": nothing,
  "badges.forAdmins": nothing,
  "badges.forEditing": each(
    ({ badges }) => badges,
    (key) => ({ key }),
  ),
  "badges.holders": each(
    ({ badges }) => badges,
    (key) => ({ key, ...page }),
  ),
  "badges.ofPerson": each(
    ({ people }) => people,
    (name) => ({ name }),
  ),
  "badges.preview": () => [{ criteria: [{ metric: "answers", atLeast: 1 }] }, { criteria: [] }],
  "boards.all": nothing,
  "boards.bySlug": each(
    ({ boards }) => boards,
    (slug) => ({ slug }),
  ),
  "boards.forEditing": each(
    ({ boards }) => boards,
    (slug) => ({ slug }),
  ),
  "boards.tree": nothing,
  "desk.preview": ({ topics, articles, replies }) => [
    ...topics.map((number) => ({ kind: "topic", number })),
    ...articles.map((number) => ({ kind: "article", number })),
    ...replies.map((number) => ({ kind: "reply", number })),
  ],
  "desk.replies": nothing,
  "desk.reply": numbers("replies"),
  "desk.search": ({ words }) => [
    {},
    ...words.map((query) => ({ query })),
    ...["articles", "solved", "staff", "replies"].map((kind) => ({ query: "nobody shall read", kind })),
  ],
  "files.own": () => [page],
  "edits.source": byPost,
  "flags.own": byPost,
  "integrations.keys": nothing,
  "guidelines.current": nothing,
  "guidelines.draft": nothing,
  "guidelines.history": nothing,
  "guidelines.points": nothing,
  "guidelines.version": () => [{ number: 1 }, { number: 2 }],
  "integrations.webhooks": nothing,
  "integrations.webhook": () => [{ webhook: "00000000-0000-7000-8000-000000000000" }],
  "knowledge.article": numbers("articles"),
  "knowledge.compare": ({ articles }) =>
    articles.flatMap((number) => [
      { number, version: 1 },
      { number, version: 2, with: 1 },
    ]),
  "knowledge.counts": nothing,
  "knowledge.feed": ({ sections }) => [null, ...sections].map((section) => ({ section })),
  "knowledge.forEditing": numbers("articles"),
  "knowledge.history": numbers("articles"),
  "knowledge.list": () => articleFilters.map((filter) => ({ filter, ...page })),
  "knowledge.suggestions": () => [page],
  "knowledge.gaps": nothing,
  "knowledge.sectionMoved": each(
    ({ sections }) => sections,
    (slug) => ({ slug }),
  ),
  "knowledge.preview": () => [{ markdown: "a text" }],
  "knowledge.section": each(
    ({ sections }) => sections,
    (slug) => ({ slug, ...page }),
  ),
  "knowledge.sections": nothing,
  "knowledge.usefulThisWeek": () => [{ most: 20 }],
  "log.lines": ({ people, boards, badges }) => [
    page,
    ...people.flatMap((name) => [
      { member: name, ...page },
      { actor: name, ...page },
    ]),
    ...boards.map((board) => ({ board, ...page })),
    ...badges.map((act) => ({ act, ...page })),
  ],
  "log.acts": nothing,
  "log.open": nothing,
  "log.shown": nothing,
  "mail.choices": nothing,
  "mail.kept": nothing,
  "mail.readable": nothing,
  "mail.unsubscribing": () => [{ token: "0".repeat(40) }],
  "moderationFigures.csv": () => [{ year: 2026 }],
  "moderationFigures.shown": nothing,
  "moderationFigures.year": () => [{ year: 2026 }],
  "moderationFigures.years": nothing,
  "notices.one": () => [{ id: "00000000-0000-7000-8000-000000000000" }],
  "notices.receipt": () => [{ key: `00000000-0000-7000-8000-000000000000.${"0".repeat(43)}` }],
  "notifications.list": () => [page],
  "penalties.mine": nothing,
  "record.of": each(
    ({ people }) => people,
    (name) => ({ name }),
  ),
  "record.suspension": () => [{ key: "0".repeat(40) }],
  "ranks.arrange": nothing,
  "ranks.ladder": nothing,
  "ranks.mine": nothing,
  "ranks.names": nothing,
  "programme.agreement": nothing,
  "programme.agreementTexts": nothing,
  "programme.briefings": () => [page],
  "programme.capacity": nothing,
  "programme.escalations": () => [
    { open: true, ...page },
    { open: false, ...page },
  ],
  "programme.load": nothing,
  "programme.membership": () => [{ membership: "00000000-0000-7000-8000-000000000000" }],
  "programme.mine": nothing,
  "programme.perks": () => [page],
  "programme.pipeline": nothing,
  "programme.previewRule": ({ boards }) => [
    { rule: candidateRuleSetting.defaults },
    ...boards.map((board) => ({ rule: { ...candidateRuleSetting.defaults, acceptances: 1, kudos: 0 }, board })),
  ],
  "programme.public": nothing,
  "routing.effect": () => [{}],
  "routing.mine": nothing,
  "routing.onTopic": numbers("topics"),
  "routing.preference": nothing,
  "statements.mine": () => [page],
  "statements.one": () => [{ id: "00000000-0000-7000-8000-000000000000" }],
  "summaries.mine": () => [page],
  "queue.counts": nothing,
  "queue.item": each(
    ({ items }) => items,
    (item) => ({ item }),
  ),
  "queue.list": () => [{ size: 100 }, { size: 100, decided: true }],
  "reputation.helpers": () => [{ most: 100 }],
  "reputation.leaders": ({ boards, tags }) =>
    ["all", "quarter", "month", "week"].flatMap((period) => [
      { period, most: 100 },
      ...boards.map((board) => ({ period, board, most: 100 })),
      ...tags.map((tag) => ({ period, tag, most: 100 })),
    ]),
  "reputation.months": () => [{ months: 24 }],
  "reputation.recounts": () => [{ most: 100 }],
  "reputation.simulate": () => [{ rules: reputationSetting.defaults }],
  "reputation.expertise": each(
    ({ people }) => people,
    (name) => ({ name }),
  ),
  "reputation.points": ({ people }) =>
    people.flatMap((name) => ["all", "solutions", "thanks", "posts", "back"].map((kind) => ({ name, kind, ...page }))),
  "reputation.weights": nothing,
  "reputation.weightVersions": () => [{ most: 100 }],
  "reviews.last": nothing,
  "screening.stamp": nothing,
  "rules.boards": nothing,
  "rules.history": () => [{ id: "00000000-0000-7000-8000-000000000000" }],
  "rules.list": () => [page],
  "rules.tryOut": () => [
    { rule: { act: "FLAG", pattern: "stands*\nlight" } },
    { rule: { act: "FLAG", manner: "PATTERN", pattern: "zq7\\w+" } },
  ],
  "search.find": ({ words }) => [
    ...words.map((query) => ({ query, ...page })),
    ...["topics", "articles", "solved", "staff"].map((kind) => ({ query: "nobody shall read", kind, ...page })),
  ],
  "search.related": each(
    ({ topics }) => topics,
    (topic) => ({ topic }),
  ),
  "search.suggest": ({ words }) => words.flatMap((query) => [{ query }, { query: query.slice(0, -1), full: true }]),
  "settings.all": nothing,
  "settings.community": nothing,
  "settings.history": () => [page],
  "topics.answerTime": nothing,
  "topics.askBoards": nothing,
  "topics.counts": nothing,
  "topics.draft": ({ topics }) => [{ key: "ask" }, ...topics.map((number) => ({ key: `answer:${number}` }))],
  "topics.followed": () => [page],
  "topics.history": byPost,
  "topics.list": ({ boards, tags }) => [
    ...["active", "unanswered", "answered", "solved", "verified"].map((filter) => ({ filter, ...page })),
    ...boards.map((board) => ({ board, ...page })),
    ...tags.map((tag) => ({ tag, ...page })),
  ],
  "topics.ofPerson": ({ people }) =>
    people.flatMap((name) => ["solved", "answered", "asked"].map((what) => ({ name, what, ...page }))),
  "topics.page": ({ topics }) =>
    topics.flatMap((number) => [{ number }, { number, sort: "newest" }, { number, from: "2" }]),
  "topics.place": ({ topics }) => topics.flatMap((number) => [1, 2, 3].map((post) => ({ number, post }))),
  "topics.post": byPost,
  "topics.preview": () => [{ body: "a text" }],
  "topics.sitemap": () => [{ part: 0 }, { part: 1 }],
  "topics.sitemapParts": nothing,
  "topics.source": byPost,
  "topics.tags": () => [{ most: 100 }],
  "trust.of": ({ people }) => [{}, ...people.map((name) => ({ name }))],
  "users.account": nothing,
  "users.link": () => [{ token: "0".repeat(40) }],
  "users.people": () => [{ size: 100 }, { q: "in", size: 100 }],
  "users.person": each(
    ({ people }) => people,
    (name) => ({ name }),
  ),
  "users.profile": each(
    ({ people }) => people,
    (name) => ({ name }),
  ),
  "viewer.page": ({ topics, articles, posts }) => [
    {},
    ...topics.map((number) => ({ topic: { number, posts } })),
    ...articles.map((number) => ({ article: { number } })),
  ],
};
