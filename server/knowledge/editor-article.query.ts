import { authorize, type Ctx, isSignedIn, personId } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { loadArticle } from "./article-facts.ts";
import type { ArticleAct } from "./article-states.ts";
import { type EditorSource, editorSources } from "./editor-sources.query.ts";
import { articleKeepers, type Keeper } from "./hand-over-article.ts";
import { actsOf, canCareForArticle, canPlaceArticle, canSeeWorkshop, canWriteArticle } from "./knowledge.policy.ts";
import type { ArticleAudience, ArticleStateName } from "./knowledge.schema.ts";
import { knowledgeSetting, serialPatternsOf } from "./knowledge.setting.ts";
import { type EditorLanguages, editorLanguages } from "./languages/editor-languages.query.ts";
import { findPersonalData } from "./personal-data/find-personal-data.ts";
import { sourcesMark } from "./sources.ts";

/** Somebody by name; null for the community's own acts and for people who are gone. */
type Named = { name: string; displayName: string } | null;

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
  /** Who could keep it; empty for whoever may not hand it over. */
  keepers: Keeper[];
  /** When a published text is looked at again; null for one that is not published. */
  reviewAt: Date | null;
  lastAuthor: Named;
  /** The viewer wrote the newest revision. */
  ownText: boolean;
  savedAt: Date;
  /** Every open cause of a re-check, the first first; a person's own words stand as they were written. */
  rechecks: { why: string; postId: string | null; at: Date; by: Named }[];
  /** When a reviewed version will be shown, and which. */
  publishAt: Date | null;
  publishVersion: number | null;
  retiredFor: string | null;
  sources: EditorSource[];
  hiddenSources: number;
  /** The mark of the sources as they are shown here. */
  seen: string;
  /** What the viewer wrote and no revision holds. */
  kept: { title: string; markdown: string; version: number; at: Date } | null;
  /** What readers said about it that nobody has handled. */
  suggestions: { id: string; helpful: boolean; reason: string; at: Date }[];
  languages: EditorLanguages;
  /** Pieces of the text that look like somebody's personal data. */
  personal: string[];
  can: Record<ArticleAct, boolean> & { write: boolean; place: boolean; care: boolean };
}

/** Most pieces of personal data that are named, and words of readers that are shown. */
const NAMED = 10;
const SUGGESTED = 20;

/** An article for whoever works on it. Throws NotFound or Forbidden. */
export async function articleForEditing(ctx: Ctx, number: number): Promise<EditorArticle> {
  if (!isSignedIn(ctx.actor)) throw new NotFound();
  const article = await loadArticle(ctx.db, { number });
  authorize(ctx, canSeeWorkshop(ctx.actor, article));
  const rules = setting(ctx, knowledgeSetting);
  // Before the sources themselves: what changes in between is then a conflict, never overlooked.
  const seen = await sourcesMark(ctx.db, article.id);
  const care = canCareForArticle(ctx.actor, article, rules).ok;
  const [sources, people, row, own, languages, keepers] = await Promise.all([
    editorSources(ctx, article.id),
    ctx.db.user.findMany({
      where: { id: { in: [article.ownerId, article.lastAuthorId ?? article.ownerId] } },
      select: { id: true, name: true, displayName: true },
    }),
    ctx.db.article.findUniqueOrThrow({
      where: { id: article.id },
      select: { retiredFor: true, updatedAt: true, reviewAt: true },
    }),
    waitingOn(ctx, article.id),
    editorLanguages(ctx, article),
    care ? articleKeepers(ctx.db) : [],
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
    keepers: keepers.map(({ name, displayName }) => ({ name, displayName })),
    reviewAt: article.state === "PUBLISHED" ? row.reviewAt : null,
    lastAuthor: card(article.lastAuthorId),
    ownText: article.lastAuthorId === personId(ctx.actor),
    savedAt: row.updatedAt,
    publishAt: article.publishAt,
    publishVersion: article.publishVersion,
    retiredFor: row.retiredFor,
    ...sources,
    seen,
    ...own,
    languages,
    personal: personalIn(markdown, sources.sources, serialPatternsOf(rules)),
    can: {
      ...actsOf(ctx.actor, article, rules),
      write: canWriteArticle(ctx.actor, article).ok,
      place: canPlaceArticle(ctx.actor, article, rules).ok,
      care,
    },
  };
}

/** What waits on an article: open causes, the viewer's own kept text, words of readers. */
async function waitingOn(
  ctx: Ctx,
  articleId: string,
): Promise<Pick<EditorArticle, "rechecks" | "kept" | "suggestions">> {
  const userId = personId(ctx.actor);
  const [rechecks, draft, suggestions] = await Promise.all([
    ctx.db.$queryRaw<EditorArticle["rechecks"]>`
      SELECT r.why, r."postId", r."openedAt" AS at,
        (SELECT json_build_object('name', u.name, 'displayName', u."displayName") FROM "User" u WHERE u.id = r."byId") AS by
      FROM "ArticleRecheck" r WHERE r."articleId" = ${articleId}::uuid AND r."closedAt" IS NULL ORDER BY r."openedAt", r.id`,
    userId ? ctx.db.articleDraft.findUnique({ where: { articleId_userId: { articleId, userId } } }) : null,
    ctx.db.articleFeedback.findMany({
      where: { articleId, handledAt: null, reason: { not: "" } },
      orderBy: { createdAt: "desc" },
      take: SUGGESTED,
      select: { id: true, helpful: true, reason: true, createdAt: true },
    }),
  ]);
  return {
    rechecks,
    kept: draft && { title: draft.title, markdown: draft.markdown, version: draft.baseVersion, at: draft.savedAt },
    suggestions: suggestions.map(({ createdAt, ...words }) => ({ ...words, at: createdAt })),
  };
}

/** Pieces that look personal; whoever asked the question is the one whose names are looked for. */
function personalIn(markdown: string, sources: readonly EditorSource[], serialPatterns: readonly string[]): string[] {
  const askers = sources.filter((source) => source.role === "PROBLEM").map((source) => source.author);
  const askerNames = askers.flatMap(({ name, displayName }) => [displayName, name]);
  const found = findPersonalData(markdown, { askerNames, serialPatterns });
  return [...new Set(found.map(({ value }) => value))].slice(0, NAMED);
}
