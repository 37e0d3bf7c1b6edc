import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { canSeeTopic, loadTopic, slugify } from "../topics/index.ts";
import { articleTags, loadArticle } from "./article-facts.ts";
import { renderArticle, shownColumns } from "./article-text.ts";
import { topicText } from "./draft-article.ts";
import { articlePlaced } from "./knowledge.events.ts";
import { canWriteArticle } from "./knowledge.policy.ts";
import { articleLimits } from "./knowledge.schema.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";
import { writeRevision } from "./save-article.ts";
import { insertSources, sourcePosts } from "./sources.ts";

/**
 * Makes one more solved topic a source of an article: its question and solutions are kept in their exact versions, and
 * what it says is put below the newest text, personal data taken out, as a revision of its own for the writer to work in.
 * Throws Invalid("topic") for a topic out of sight, without a solution, that is a source already, or too long a text;
 * Conflict when there is a newer version than the one seen.
 */
export async function addTopic(
  ctx: Ctx,
  input: { number: number; topic: number; version: number },
): Promise<{ version: number }> {
  const found = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canWriteArticle(ctx.actor, found));
  const topic = await loadTopic(ctx.db, { number: input.topic }).catch(() => null);
  if (!topic || !canSeeTopic(ctx.actor, topic).ok) throw new Invalid("topic", "unknownTopic");
  const drafted = await topicText(ctx.db, topic, setting(ctx, knowledgeSetting));
  if (!drafted) throw new Invalid("topic", "notSolved");
  const markdown = `${found.newest.markdown.trimEnd()}\n\n${drafted.markdown}`;
  const { max } = articleLimits.markdown;
  if (markdown.length > max) throw new Invalid("topic", "tooLong", { most: max });
  const text = await renderArticle(found.newest.title, markdown);
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canWriteArticle(ctx.actor, article));
    if (article.latestVersion !== input.version || article.newest.markdown !== found.newest.markdown) {
      const { title, markdown: body } = article.newest;
      throw new Conflict("editedMeanwhile", { version: article.latestVersion, title, body });
    }
    if ((await tx.articleSource.count({ where: { articleId: article.id, topicId: topic.id } })) > 0) {
      throw new Invalid("topic", "sourceAlready");
    }
    await insertSources(tx, article.id, await sourcePosts(tx, [topic.id]));
    const version = await writeRevision(ctx, writing, article, text, { editClass: "MEDIUM", note: "" }, "apart");
    await tx.article.update({
      where: { id: article.id },
      data: {
        latestVersion: version,
        updatedAt: ctx.now(),
        ...(article.publishedVersion === null && shownColumns(text, slugify(text.title))),
      },
    });
    writing.record(articlePlaced, { articleId: article.id, number: article.number });
    writing.touch(...(await articleTags(tx, article)));
    return { version };
  });
}

/**
 * Takes a topic off the sources. Throws Invalid("topic") for one that is no source or out of sight, Conflict("lastSource")
 * for the one the article was made of.
 */
export async function removeTopic(ctx: Ctx, input: { number: number; topic: number }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canWriteArticle(ctx.actor, article));
    const topic = await loadTopic(tx, { number: input.topic }).catch(() => null);
    if (!topic || !canSeeTopic(ctx.actor, topic).ok) throw new Invalid("topic", "unknownTopic");
    const source = { articleId: article.id, topicId: topic.id };
    if ((await tx.articleSource.count({ where: source })) === 0) throw new Invalid("topic", "unknownTopic");
    if (topic.id === article.topicId) throw new Conflict("lastSource");
    touch(...(await articleTags(tx, article)));
    await tx.articleSource.deleteMany({ where: source });
    record(articlePlaced, { articleId: article.id, number: article.number });
  });
}
