import { authorize, type Ctx, isSignedIn, personId } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { loadArticle } from "./article-facts.ts";
import type { ArticleAct } from "./article-states.ts";
import { actsOf, canPlaceArticle, canSeeWorkshop, canWriteArticle } from "./knowledge.policy.ts";
import type { ArticleAudience, ArticleStateName } from "./knowledge.schema.ts";
import { knowledgeSetting, serialPatternsOf } from "./knowledge.setting.ts";
import { findPersonalData } from "./personal-data/find-personal-data.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

/** A post the text comes from, beside what it says today. */
export interface EditorSource {
  role: "PROBLEM" | "ANSWER";
  author: { name: string; displayName: string };
  topic: { number: number; slug: string; title: string };
  /** Number of the post within its topic. */
  post: number;
  version: number;
  currentVersion: number;
  presence: string;
  /** Whether an answer is still a solution. */
  isSolution: boolean;
  /** What changed in the post since the article was last verified; null when nothing did. */
  changes: DiffPart[] | null;
}

/** Everything the editor of one article shows. */
export interface EditorArticle {
  number: number;
  slug: string;
  state: ArticleStateName;
  version: number;
  publishedVersion: number | null;
  title: string;
  markdown: string;
  section: string | null;
  visibility: ArticleAudience;
  locale: string;
  validFor: string | null;
  staffNote: string;
  editClass: "TYPO" | "MEDIUM" | "MAJOR";
  owner: { name: string; displayName: string };
  lastAuthor: { name: string; displayName: string } | null;
  /** The viewer wrote the newest revision. */
  ownText: boolean;
  savedAt: Date;
  recheckFor: string | null;
  retiredFor: string | null;
  sources: EditorSource[];
  hiddenSources: number;
  /** Pieces of the text that look like somebody's personal data. */
  personal: string[];
  can: Record<ArticleAct, boolean> & { write: boolean; place: boolean };
}

/** Most pieces of personal data that are named. */
const NAMED = 10;

/** An article for whoever works on it. Throws NotFound or Forbidden. */
export async function articleForEditing(ctx: Ctx, number: number): Promise<EditorArticle> {
  if (!isSignedIn(ctx.actor)) throw new NotFound();
  const article = await loadArticle(ctx.db, { number });
  authorize(ctx, canSeeWorkshop(ctx.actor, article));
  const rules = setting(ctx, knowledgeSetting);
  const [sources, people, row] = await Promise.all([
    readSources(ctx, article.id),
    ctx.db.user.findMany({
      where: { id: { in: [article.ownerId, article.lastAuthorId ?? article.ownerId] } },
      select: { id: true, name: true, displayName: true },
    }),
    ctx.db.article.findUniqueOrThrow({ where: { id: article.id }, select: { retiredFor: true, updatedAt: true } }),
  ]);
  const card = (id: string | null) => {
    const person = people.find((one) => one.id === id);
    return person ? { name: person.name, displayName: person.displayName } : null;
  };
  const { title, markdown, editClass } = article.newest;
  return {
    number,
    slug: article.slug,
    state: article.state,
    version: article.latestVersion,
    publishedVersion: article.publishedVersion,
    title,
    markdown,
    section: article.section,
    visibility: article.visibility,
    locale: article.locale,
    validFor: article.validFor,
    staffNote: article.staffNote,
    editClass,
    owner: card(article.ownerId) ?? { name: "", displayName: "" },
    lastAuthor: card(article.lastAuthorId),
    ownText: article.lastAuthorId === personId(ctx.actor),
    savedAt: row.updatedAt,
    recheckFor: article.recheckFor,
    retiredFor: row.retiredFor,
    ...sources,
    personal: personalIn(markdown, sources.sources, serialPatternsOf(rules)),
    can: {
      ...actsOf(ctx.actor, article, rules),
      write: canWriteArticle(ctx.actor, article).ok,
      place: canPlaceArticle(ctx.actor, article, rules).ok,
    },
  };
}

/** Pieces that look personal; whoever asked the question is the one whose names are looked for. */
function personalIn(markdown: string, sources: readonly EditorSource[], serialPatterns: readonly string[]): string[] {
  const askers = sources.filter((source) => source.role === "PROBLEM").map((source) => source.author);
  const askerNames = askers.flatMap(({ name, displayName }) => [displayName, name]);
  const found = findPersonalData(markdown, { askerNames, serialPatterns });
  return [...new Set(found.map(({ value }) => value))].slice(0, NAMED);
}

type SourceRow = Omit<EditorSource, "changes"> & { before: string | null; after: string };

async function readSources(ctx: Ctx, articleId: string): Promise<Pick<EditorArticle, "sources" | "hiddenSources">> {
  const rows = await ctx.db.$queryRaw<SourceRow[]>`
    SELECT src.role, src."postVersion" AS version, post.version AS "currentVersion", post.number AS post, post.presence,
      EXISTS (SELECT 1 FROM "Solution" s WHERE s."postId" = post.id AND s."revokedAt" IS NULL) AS "isSolution",
      json_build_object('name', u.name, 'displayName', u."displayName") AS author,
      json_build_object('number', topic.number, 'slug', topic.slug, 'title', topic.title) AS topic,
      (SELECT r.markdown FROM "PostRevision" r WHERE r."postId" = post.id AND r.version = src."postVersion"
        AND r."hiddenAt" IS NULL) AS before,
      CASE WHEN post.presence = 'VISIBLE' THEN post.markdown ELSE '' END AS after
    FROM "ArticleSource" src JOIN "Post" post ON post.id = src."postId" JOIN "Topic" topic ON topic.id = src."topicId"
    JOIN "Board" board ON board.id = topic."boardId" JOIN "User" u ON u.id = src."authorId"
    WHERE src."articleId" = ${articleId}::uuid AND ${visibleTopicsSql(ctx.actor)}
    ORDER BY topic.number, post.number`;
  const all = await ctx.db.articleSource.count({ where: { articleId } });
  const sources = rows.map(({ before, after, ...source }) => ({
    ...source,
    changes:
      source.version === source.currentVersion || before === null || source.presence !== "VISIBLE"
        ? null
        : wordDiff(before, after),
  }));
  return { sources, hiddenSources: all - sources.length };
}
