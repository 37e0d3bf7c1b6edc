import { type Actor, audiencesOf } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { readable } from "./article-states.ts";

/** The SQL twin of `canReadArticle`, for lists, counts, search and feeds; the table's alias is `article`. */
export function visibleArticlesSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`article.state = ANY(${[...readable]}::"ArticleState"[])
    AND article.visibility = ANY(${audiencesOf(actor)}::"Audience"[])`;
}
