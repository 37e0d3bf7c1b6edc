import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid, NotFound } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { articlePlaced, sectionSaved } from "./knowledge.events.ts";
import { canArrangeSections } from "./knowledge.policy.ts";
import { type ArticleAudience, articleAudiences, type SectionInput } from "./knowledge.schema.ts";

/**
 * Creates a section, or changes the one whose slug is `current`. Articles never stay more open than their section.
 * Throws Invalid when the slug is taken, the tree would have three levels, or a child would be more open than its parent.
 */
export async function saveSection(ctx: Ctx, current: string | null, input: SectionInput): Promise<{ slug: string }> {
  authorize(ctx, canArrangeSections(ctx.actor));
  return write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const existing = current ? await tx.section.findUnique({ where: { slug: current } }) : null;
    if (current && !existing) throw new NotFound();
    const parentId = await parentOf(writing, input, existing?.id ?? null);
    const taken = await tx.section.findUnique({ where: { slug: input.slug }, select: { id: true } });
    if (taken && taken.id !== existing?.id) throw new Invalid("slug", "taken");
    const { parent: _, ...columns } = input;
    const section = existing
      ? await tx.section.update({ where: { id: existing.id }, data: { ...columns, parentId } })
      : await tx.section.create({ data: { ...columns, parentId } });
    // A renamed section keeps its old address as a way on; a new one may take an address that leads elsewhere.
    await tx.sectionAddress.deleteMany({ where: { slug: section.slug } });
    if (existing && existing.slug !== section.slug) {
      await tx.sectionAddress.create({ data: { slug: existing.slug, sectionId: section.id, createdAt: ctx.now() } });
    }
    if (existing) await closeArticles(writing, section.id, input.visibility);
    record(sectionSaved, { sectionId: section.id, slug: section.slug });
    touch("articles", "sections", ...(existing && existing.slug !== section.slug ? ["*"] : []));
    return { slug: section.slug };
  });
}

/** Articles that are more open than their section become as closed as it is. */
async function closeArticles({ tx, record, touch }: Writing, sectionId: string, to: ArticleAudience): Promise<void> {
  const open = articleAudiences.slice(0, strictness(to));
  if (open.length === 0) return;
  const closed = await tx.article.updateManyAndReturn({
    where: { sectionId, visibility: { in: open } },
    data: { visibility: to },
    select: { id: true, number: true, state: true },
  });
  for (const { id, number, state } of closed) {
    touch(`article:${number}`);
    if (state === "PUBLISHED" || state === "RE_CHECK") record(articlePlaced, { articleId: id, number });
  }
  // Any topic may point to them.
  if (closed.length > 0) touch("*");
}

async function parentOf({ tx }: Writing, input: SectionInput, ownId: string | null): Promise<string | null> {
  if (ownId) {
    const children = await tx.section.findMany({ where: { parentId: ownId }, select: { visibility: true } });
    if (children.length > 0 && input.parent) throw new Invalid("parent", "treeTooDeep");
    if (children.some((child) => strictness(child.visibility) < strictness(input.visibility))) {
      throw new Invalid("visibility", "childMoreOpen");
    }
  }
  if (!input.parent) return null;
  const parent = await tx.section.findUnique({ where: { slug: input.parent } });
  if (!parent || parent.id === ownId) throw new Invalid("parent", "unknownSection");
  if (parent.parentId) throw new Invalid("parent", "treeTooDeep");
  if (strictness(input.visibility) < strictness(parent.visibility)) {
    throw new Invalid("visibility", "moreOpenThanParent");
  }
  return parent.id;
}

function strictness(audience: ArticleAudience): number {
  return articleAudiences.indexOf(audience);
}
