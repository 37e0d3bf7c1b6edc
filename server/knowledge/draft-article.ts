import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Writing } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { renderArticle } from "./article-text.ts";
import { insertArticle } from "./insert-article.ts";
import { type ArticleAudience, articleLimits } from "./knowledge.schema.ts";
import { knowledgeSetting, serialPatternsOf } from "./knowledge.setting.ts";
import { removePersonalData } from "./personal-data/remove-personal-data.ts";
import { stricter } from "./placement.ts";
import { type SourcePost, sourcePosts } from "./sources.ts";

/** What a topic must tell to become an article. */
export interface TopicToDraft {
  id: string;
  title: string;
  locale: string;
  authorId: string;
  board: { id: string; visibility: ArticleAudience };
}

const headings = {
  en: { problem: "Problem", solution: "Solution" },
  de: { problem: "Problem", solution: "Lösung" },
} as const;

/** Whether the topic has an article already, in whatever state, as an expression; `topicId` is one too. */
export function hasArticleSql(topicId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT 1 FROM "Article" a WHERE a."topicId" = ${topicId})
    OR EXISTS (SELECT 1 FROM "ArticleSource" src WHERE src."topicId" = ${topicId}))`;
}

/** Whether the topic has an article already, in whatever state. */
export async function hasArticle(tx: Pick<Tx, "$queryRaw">, topicId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ has: boolean }[]>`SELECT ${hasArticleSql(Prisma.sql`${topicId}::uuid`)} AS has`;
  return row?.has ?? false;
}

/**
 * Makes the draft of a solved topic: title and problem from the question, the answer from its solutions, sources in the
 * exact versions, personal data taken out. Returns null when there is no question or no solution in sight.
 */
export async function draftArticle(
  ctx: Ctx,
  writing: Writing,
  topic: TopicToDraft,
  about: { ownerId: string; automatic: boolean },
): Promise<{ articleId: string; number: number } | null> {
  const { tx } = writing;
  const drafted = await topicText(tx, topic, setting(ctx, knowledgeSetting));
  if (!drafted) return null;
  const { locale, posts } = drafted;
  const place = await likelySection(tx, topic, locale);
  const text = await renderArticle(drafted.title, drafted.markdown);
  return insertArticle(ctx, writing, {
    text,
    ...about,
    sectionId: place?.id ?? null,
    visibility: place ? stricter(topic.board.visibility, place.visibility) : topic.board.visibility,
    locale,
    validFor: await validFor(tx, topic.id),
    staffNote: "",
    topicId: topic.id,
    sources: posts,
  });
}

/**
 * What a solved topic says, as an article would: title and text with personal data taken out, and the posts it comes from.
 * Null when there is no question or no solution in sight.
 */
export async function topicText(
  tx: Pick<Tx, "$queryRaw" | "user">,
  topic: TopicToDraft,
  rules: { serialPatterns: string },
): Promise<{ title: string; markdown: string; locale: "en" | "de"; posts: SourcePost[] } | null> {
  const posts = await sourcePosts(tx, [topic.id]);
  const problem = posts.find((post) => post.role === "PROBLEM");
  const answers = posts.filter((post) => post.role === "ANSWER");
  if (!problem || answers.length === 0) return null;
  const locale = topic.locale === "de" ? "de" : "en";
  const askerNames = await namesOf(tx, topic.authorId);
  const personal = { askerNames, serialPatterns: serialPatternsOf(rules), locale } as const;
  return {
    title: titleOf(removePersonalData(topic.title, personal).text),
    markdown: removePersonalData(bodyOf(problem, answers, locale), personal).text,
    locale,
    posts,
  };
}

function bodyOf(problem: SourcePost, answers: readonly SourcePost[], locale: "en" | "de"): string {
  const words = headings[locale];
  const solution = answers.map((answer) => below(answer.markdown)).join("\n\n---\n\n");
  return `## ${words.problem}\n\n${below(problem.markdown)}\n\n## ${words.solution}\n\n${solution}\n`;
}

/** Headings of a post stand below the article's own: `# A` becomes `### A`. Code blocks stay as they are. */
function below(markdown: string): string {
  let fence = "";
  const lines = markdown
    .trim()
    .split("\n")
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && fence === "") fence = mark;
      else if (mark && line.trim().startsWith(fence) && line.trim() === mark) fence = "";
      else if (fence === "") return line.replace(/^( {0,3})(#{1,4})(?= )/, "$1##$2");
      return line;
    });
  if (fence !== "") lines.push(fence);
  return lines.join("\n");
}

function titleOf(title: string): string {
  return title.slice(0, articleLimits.title.max).toWellFormed().padEnd(articleLimits.title.min, ".");
}

async function namesOf(tx: Pick<Tx, "user">, userId: string): Promise<string[]> {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true, displayName: true } });
  return person ? [person.displayName, person.name] : [];
}

async function validFor(tx: Pick<Tx, "solution">, topicId: string): Promise<string | null> {
  const solution = await tx.solution.findFirst({
    where: { topicId, revokedAt: null, stage: "VERIFIED" },
    select: { validFor: true },
  });
  return solution?.validFor ?? null;
}

/** The section where most articles from the same board stand; editors may choose another. */
async function likelySection(
  tx: Pick<Tx, "$queryRaw">,
  topic: TopicToDraft,
  locale: string,
): Promise<{ id: string; visibility: ArticleAudience } | null> {
  const [row] = await tx.$queryRaw<{ id: string; visibility: ArticleAudience }[]>`
    SELECT s.id, s.visibility FROM "Article" a JOIN "Section" s ON s.id = a."sectionId"
    JOIN "ArticleSource" src ON src."articleId" = a.id JOIN "Topic" t ON t.id = src."topicId"
    WHERE t."boardId" = ${topic.board.id}::uuid AND s.locale = ${locale} AND a.state <> 'RETIRED'
    GROUP BY s.id, s.visibility ORDER BY count(DISTINCT a.id) DESC, s.id LIMIT 1`;
  return row ?? null;
}
