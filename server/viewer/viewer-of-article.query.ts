import { canSeeWorkshop, canWriteArticle, loadArticle } from "../knowledge/index.ts";
import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";

/** What belongs to the viewer on an article's page: only those who work on it get any of it. */
export interface ArticleViewer {
  edit: boolean;
  state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "RE_CHECK" | "RETIRED";
  /** There is a newer text than readers see. */
  changed: boolean;
  /** For staff; empty for everybody else. */
  staffNote: string;
}

/** Null for readers, and for articles the actor may not know of. */
export async function viewerOfArticle(ctx: Ctx, input: { number: number }): Promise<ArticleViewer | null> {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return null;
  try {
    const article = await loadArticle(ctx.db, input);
    if (!canSeeWorkshop(actor, article).ok) return null;
    return {
      edit: canWriteArticle(actor, article).ok,
      state: article.state,
      changed: article.publishedVersion !== null && article.publishedVersion !== article.latestVersion,
      staffNote: actor.kind === "staff" ? article.staffNote : "",
    };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
