import type { Ctx } from "../../platform/authorize/index.ts";
import { Invalid } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { renderArticle, shownColumns } from "../article-text.ts";
import type { ReadArticle } from "./read-folder.ts";
import type { ExportedArticle } from "./transfer.schema.ts";
import { writeBeside } from "./write-beside.ts";

const date = (text: string | null) => (text === null ? null : new Date(text));

/**
 * Writes one article with its revisions, sources, causes of re-checks and what stands beside it. Returns its id, or null when it is here already.
 * Throws Error when another article has its number.
 */
export async function writeArticle(
  ctx: Ctx,
  { article, revisions, beside }: ReadArticle,
  ids: ReadonlyMap<string, string>,
): Promise<string | null> {
  const { id, number } = article;
  const personOf = (name: string) => {
    const found = ids.get(name);
    if (!found) throw new Error(`people.json does not name "${name}", who is named in article ${number}.`);
    return found;
  };
  const person = (name: string | null) => (name === null ? null : personOf(name));
  const version = article.publishedVersion ?? article.latestVersion;
  const shown = revisions.find((revision) => revision.version === version);
  if (!shown || revisions.at(-1)?.version !== article.latestVersion) {
    throw new Error(`The folder of article ${number} lacks its version ${shown ? article.latestVersion : version}.`);
  }
  const text = await renderArticle(shown.title, shown.markdown).catch((error: unknown) => {
    throw error instanceof Invalid ? new Error(`Version ${shown.version} of article ${number} is empty.`) : error;
  });
  return write(ctx, async ({ tx, touch }) => {
    const [taken] = await tx.article.findMany({ where: { OR: [{ id }, { number }] }, select: { id: true } });
    if (taken?.id === id) return null;
    if (taken) throw new Error(`Another article has the number ${number} here. Import into an empty knowledge base.`);
    const section = article.section ? await tx.section.findUnique({ where: { slug: article.section } }) : null;
    // It belongs to a topic that is here; of another it is only remembered which it was.
    const topic = article.topic
      ? await tx.topic.findUnique({ where: { id: article.topic }, select: { id: true } })
      : null;
    await tx.article.create({
      data: {
        id,
        number,
        ...shownColumns(text, article.slug),
        // As it was exported: what is rendered may lose a character no page can show.
        title: shown.title,
        markdown: shown.markdown,
        sectionId: section?.id ?? null,
        locale: article.locale,
        state: article.state,
        visibility: article.visibility,
        ownerId: personOf(article.owner),
        reviewerId: person(article.reviewer),
        staffNote: article.staffNote,
        validFor: article.validFor,
        latestVersion: article.latestVersion,
        publishedVersion: article.publishedVersion,
        publishedAt: date(article.publishedAt),
        verifiedAt: date(article.verifiedAt),
        reviewAt: date(article.reviewAt),
        recheckFor: article.recheckFor,
        retiredAt: date(article.retiredAt),
        retiredFor: article.retiredFor,
        viewCount: article.viewCount,
        topicId: topic?.id ?? null,
        originTopicId: topic ? null : article.topic,
        publishAt: date(article.publishAt),
        publishVersion: article.publishVersion,
        scheduledById: person(article.scheduledBy),
        createdAt: new Date(article.createdAt),
        updatedAt: new Date(article.updatedAt),
      },
    });
    await tx.articleRevision.createMany({
      data: revisions.map(({ article: _, locale: _locale, by, createdAt, ...facts }) => ({
        ...facts,
        articleId: id,
        byId: person(by),
        createdAt: new Date(createdAt),
      })),
    });
    await tx.articleRecheck.createMany({
      data: article.rechecks.map(({ post: postId, by, closedBy, openedAt, closedAt, ...check }) => ({
        ...check,
        articleId: id,
        postId,
        byId: person(by),
        closedById: person(closedBy),
        openedAt: new Date(openedAt),
        closedAt: date(closedAt),
      })),
    });
    await writeSources(tx, article, personOf);
    await tx.article.update({ where: { id }, data: await writeBeside(tx, id, beside, personOf) });
    touch(`article:${number}`, "articles");
    return id;
  });
}

/** Sources whose posts are here stay sources; the others are kept as where the text came from. */
async function writeSources(
  tx: Writing["tx"],
  { id: articleId, topic, sources }: ExportedArticle,
  personOf: (name: string) => string,
): Promise<void> {
  const posts = await tx.post.findMany({
    where: { id: { in: sources.map((source) => source.post) } },
    select: { id: true, topicId: true, authorId: true, revisions: { select: { version: true, hash: true } } },
  });
  for (const { post: postId, topic: topicId, version: postVersion, hash, role, author, ...words } of sources) {
    const here = posts.find((post) => post.id === postId);
    const row = { articleId, postId, postVersion, hash, role };
    const same = here?.revisions.some((revision) => revision.version === postVersion && revision.hash === hash);
    if (here && same) {
      await tx.articleSource.create({ data: { ...row, topicId: here.topicId, authorId: here.authorId } });
    } else {
      await tx.articleOrigin.create({
        data: { ...row, ...words, topicId, authorId: personOf(author), main: topicId === topic },
      });
    }
  }
}

/** Links languages once all articles are here, and lets new articles count on behind the largest number. */
export async function linkArticles(
  ctx: Ctx,
  articles: readonly Pick<ExportedArticle, "id" | "original" | "originalVersion">[],
): Promise<void> {
  for (const { id, original, originalVersion } of articles) {
    if (original === null) continue;
    const there = await ctx.db.article.count({ where: { id: original } });
    if (there === 0) continue;
    await ctx.db.article.updateMany({
      where: { id, originalId: null },
      data: { originalId: original, originalVersion },
    });
  }
  await ctx.db.$executeRaw`
    SELECT setval(pg_get_serial_sequence('"Article"', 'number'), GREATEST((SELECT max(number) FROM "Article"), 1))`;
}
