import { authorize, type Ctx, isSignedIn, personId } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid } from "../../platform/errors/index.ts";
import { uuidv7, write } from "../../platform/events/index.ts";
import { type LoadedPost, loadPost } from "../../topics/index.ts";
import { limits } from "../../topics/topics.schema.ts";
import { openItem } from "../queue/open-item.ts";
import { editSuggested } from "./edits.events.ts";
import { canSuggestEdit } from "./edits.policy.ts";
import type { SuggestEditInput, SuggestSource } from "./edits.schema.ts";

/** Limits of the text of a post, by its kind. */
function limitOf(post: LoadedPost) {
  return post.kind === "OPENING" ? limits.question : post.kind === "ANSWER" ? limits.answer : limits.comment;
}

/** The text one may propose to change, with the version a proposal must name and what one has proposed already. */
export async function suggestSource(ctx: Ctx, postId: string): Promise<SuggestSource> {
  const post = await loadPost(ctx.db, postId);
  authorize(ctx, canSuggestEdit(ctx.actor, post));
  const title = post.kind === "OPENING" ? post.topic.title : null;
  const waiting = await ctx.db.editSuggestion.findFirst({
    where: { postId, userId: personId(ctx.actor) ?? "", state: "OPEN" },
    select: { id: true, title: true, markdown: true, reason: true, createdAt: true },
  });
  return { version: post.version, markdown: post.markdown, title, limit: limitOf(post), waiting };
}

/**
 * Proposes another text for a post; moderators decide. Throws Conflict when the post was changed meanwhile, or when one
 * has a proposal for it that waits already.
 */
export async function suggestEdit(ctx: Ctx, input: SuggestEditInput): Promise<void> {
  await write(ctx, async ({ tx, record }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canSuggestEdit(ctx.actor, post));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    if (post.version !== input.version) throw new Conflict("suggestionStale");
    const limit = limitOf(post);
    if (input.body.length < limit.min) throw new Invalid("body", "tooShort", { least: limit.min });
    if (input.body.length > limit.max) throw new Invalid("body", "tooLong", { most: limit.max });
    const title = post.kind === "OPENING" && input.title !== post.topic.title ? (input.title ?? null) : null;
    if (input.body === post.markdown && title === null) throw new Invalid("body", "unchanged");
    const waiting = { postId: post.id, userId: ctx.actor.id, state: "OPEN" } as const;
    if ((await tx.editSuggestion.count({ where: waiting })) > 0) throw new Conflict("suggestionOpen");
    const id = uuidv7(ctx.now());
    const markdown = input.body.replaceAll("\u0000", "").toWellFormed();
    const { reason, version } = input;
    await tx.editSuggestion.create({
      data: { id, ...waiting, version, title, markdown, reason, createdAt: ctx.now() },
    });
    const about = { postId: post.id, topicId: post.topic.id, boardId: post.topic.board.id, authorId: post.authorId };
    record(editSuggested, { suggestionId: id, ...about, suggesterId: ctx.actor.id }, { topicId: post.topic.id });
    const subject = { kind: "edit", id } as const;
    // It is about the proposal: whoever made it is its author.
    const place = { boardId: about.boardId, topicId: about.topicId, authorId: ctx.actor.id };
    await openItem(tx, { kind: "EDIT", subject, ...place }, ctx.now());
  });
}
