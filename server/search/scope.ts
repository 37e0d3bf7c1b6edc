import { visibleArticlesSql } from "../knowledge/index.ts";
import { type Actor, audiencesOf } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { nameKey } from "../users/index.ts";
import type { ParsedQuery } from "./parse-query.ts";

const states = {
  solved: Prisma.sql`topic.state IN ('SOLVED', 'VERIFIED')`,
  verified: Prisma.sql`topic.state = 'VERIFIED'`,
  answered: Prisma.sql`topic.state = 'ANSWERED'`,
  unanswered: Prisma.sql`topic.state = 'UNANSWERED' AND topic.kind = 'QUESTION'`,
};

/** What the operators of a query and the actor's rights leave of the topics. `topic` and `board` are the aliases. */
export function topicScope(actor: Actor, query: ParsedQuery): Prisma.Sql {
  const where = [visibleTopicsSql(actor)];
  for (const board of query.boards) {
    // A parent that the actor does not see names no boards.
    where.push(Prisma.sql`(board.slug = ${board} OR EXISTS (SELECT 1 FROM "Board" parent
      WHERE parent.id = board."parentId" AND parent.slug = ${board}
        AND parent.visibility = ANY(${audiencesOf(actor)}::"Audience"[])))`);
  }
  for (const tag of query.tags) {
    where.push(Prisma.sql`EXISTS (SELECT 1 FROM "TopicTag" tt JOIN "Tag" tag ON tag.id = tt."tagId"
      WHERE tt."topicId" = topic.id AND tag.name = ${tag})`);
  }
  for (const author of query.authors) {
    where.push(Prisma.sql`topic."authorId" = (SELECT id FROM "User" WHERE "nameKey" = ${nameKey(author)})`);
  }
  for (const state of query.is) where.push(states[state]);
  if (query.hasArticle) {
    where.push(Prisma.sql`EXISTS (SELECT 1 FROM "ArticleSource" source JOIN "Article" article
      ON article.id = source."articleId" WHERE source."topicId" = topic.id AND ${visibleArticlesSql(actor)})`);
  }
  if (query.after) where.push(Prisma.sql`topic."lastActivityAt" >= ${query.after}`);
  if (query.before) where.push(Prisma.sql`topic."lastActivityAt" < ${query.before}`);
  return Prisma.join(where, " AND ");
}

/** The same for articles; null when the query asks for what only topics have. */
export function articleScope(actor: Actor, query: ParsedQuery): Prisma.Sql | null {
  const { boards, tags, authors, is, hasArticle } = query;
  if (boards.length + tags.length + authors.length > 0 || hasArticle) return null;
  if (is.some((state) => state !== "verified")) return null;
  const where = [visibleArticlesSql(actor)];
  if (query.after) where.push(Prisma.sql`article."updatedAt" >= ${query.after}`);
  if (query.before) where.push(Prisma.sql`article."updatedAt" < ${query.before}`);
  return Prisma.join(where, " AND ");
}
