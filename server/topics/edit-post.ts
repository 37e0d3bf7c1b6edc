import { allowed, authorize, type Ctx, personId, system } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { holdPost, noticePost } from "./hold-post.ts";
import { returnOnce } from "./return-once.ts";
import { screenText } from "./screen-text.ts";
import { slugify } from "./slugify.ts";
import { renderBody } from "./store-post.ts";
import { setTags } from "./tags.ts";
import { takePostIn } from "./take-post.ts";
import { hashOf } from "./text-hash.ts";
import { type LoadedPost, loadPost, topicTags } from "./topic-facts.ts";
import { postEdited } from "./topics.events.ts";
import { canEditPost } from "./topics.policy.ts";
import { type EditPostInput, limits } from "./topics.schema.ts";
import { editingSetting } from "./topics.setting.ts";

/**
 * Changes a post; the opening post also carries title and tags. Every text is kept as a version; within the grace
 * minutes after writing, an author's change is silent (kept, but the post does not say "edited").
 * `credit` names whose words they are when somebody else applies them.
 * Throws Conflict with the current text when somebody saved a newer version first.
 */
export async function editPost(
  ctx: Ctx,
  input: EditPostInput,
  credit?: string,
): Promise<{ version: number; topic: number; slug: string }> {
  const window = setting(ctx, editingSetting);
  const found = await loadPost(ctx.db, input.post);
  authorize(ctx, canEditPost(ctx.actor, found, window, ctx.now()));
  checkLength(found, input.body);
  if ((input.title ?? input.tags) !== undefined && found.kind !== "OPENING") throw new Forbidden("onlyOpening");
  const screened = await screenText(ctx, {
    kind: found.kind,
    boardId: found.topic.board.id,
    locale: found.topic.locale,
    title: input.title ?? null,
    markdown: input.body,
    others: input.tags ?? [],
    editOf: found.id,
    form: {},
  });
  const body = await renderBody(ctx, screened.markdown);
  return write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canEditPost(ctx.actor, post, window, ctx.now()));
    if (post.version !== input.version) {
      throw new Conflict("editedMeanwhile", { version: post.version, body: post.markdown, title: post.topic.title });
    }
    const title = screened.title ?? post.topic.title;
    const slug = slugify(title);
    const unchanged = post.markdown === body.markdown && title === post.topic.title;
    if (input.tags) await setTags(tx, post.topic.id, input.tags);
    touch(...topicTags(post.topic));
    if (unchanged) return { version: post.version, topic: post.topic.number, slug: post.topic.slug };
    const version = post.version + 1;
    const byId = credit ?? personId(ctx.actor);
    const silent =
      byId === post.authorId && ctx.now().getTime() - post.createdAt.getTime() < window.graceMinutes * 60_000;
    await tx.post.update({
      where: { id: post.id },
      data: { ...body, version, ...(!silent && { editedAt: ctx.now() }) },
    });
    await tx.postRevision.create({
      data: {
        postId: post.id,
        version,
        title: post.kind === "OPENING" ? title : null,
        markdown: body.markdown,
        hash: hashOf(body.markdown),
        byId,
        reason: input.reason,
        createdAt: ctx.now(),
      },
    });
    if (title !== post.topic.title) {
      await tx.topic.update({ where: { id: post.topic.id }, data: { title, slug } });
    }
    if (byId === post.authorId && screened.act !== "hold") await returnOnce(ctx, writing, post);
    const { topic } = post;
    const about = { topicId: topic.id, postId: post.id, authorId: post.authorId, boardId: topic.board.id };
    if (post.presence === "HELD") {
      // It still waits: nobody hears of the change but those who decide, who see what was found in the new text too.
      const again = { ...about, kind: post.kind };
      if (screened.findings.length > 0) await holdPost(tx, record, again, screened.findings, ctx.now());
    } else {
      record(postEdited, { ...about, version, byId, reason: input.reason }, { topicId: topic.id });
      noticePost(record, { ...about, kind: post.kind }, screened.findings);
      if (screened.act === "hold" && post.presence === "VISIBLE") await hideEdited(ctx, writing, post.id);
    }
    return { version, topic: topic.number, slug: title === topic.title ? topic.slug : slug };
  });
}

function checkLength(post: LoadedPost, body: string): void {
  const limit = post.kind === "OPENING" ? limits.question : post.kind === "ANSWER" ? limits.answer : limits.comment;
  if (body.length < limit.min) throw new Invalid("body", "tooShort", { least: limit.min });
  // A question that became a comment may be longer than comments are; it may stay as long as it is.
  const most = Math.max(limit.max, post.markdown.length);
  if (body.length > most) throw new Invalid("body", "tooLong", { most });
}

/** A post others have seen cannot wait any more: what would be held in a new text hides it, in nobody's name, until somebody decides. */
async function hideEdited(ctx: Ctx, writing: Writing, postId: string): Promise<void> {
  const byNobody: Writing = {
    ...writing,
    record: (on, said, about) => writing.record(on, said, { ...about, actorId: null }),
  };
  const ground = { source: "RULE", automated: true } as const;
  const how = { presence: "HIDDEN", reason: "rules", ground } as const;
  await takePostIn({ ...ctx, actor: system }, byNobody, postId, how, () => allowed);
}
