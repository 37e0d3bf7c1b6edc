import type { Tx } from "../platform/db/client.ts";
import { Invalid } from "../platform/errors/index.ts";
import { type ArticleAudience, articleAudiences } from "./knowledge.schema.ts";

/** The stricter of two audiences. */
export function stricter(one: ArticleAudience, other: ArticleAudience): ArticleAudience {
  return articleAudiences.indexOf(one) > articleAudiences.indexOf(other) ? one : other;
}

/**
 * Where an article stands: its section's id, and who reads it. An article is never more open than its section, so that
 * its own visibility alone answers every question of who may see it. Throws Invalid for an unknown section.
 */
export async function placeIn(
  tx: Pick<Tx, "section">,
  slug: string | null,
  visibility: ArticleAudience,
): Promise<{ sectionId: string | null; visibility: ArticleAudience }> {
  if (slug === null) return { sectionId: null, visibility };
  const section = await tx.section.findUnique({ where: { slug }, select: { id: true, visibility: true } });
  if (!section) throw new Invalid("section", "unknownSection");
  return { sectionId: section.id, visibility: stricter(visibility, section.visibility) };
}
