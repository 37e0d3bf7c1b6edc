import { type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { editPost, type LoadedPost, loadPost } from "../../topics/index.ts";
import { editApproved, editRejected, editReopened } from "./edits.events.ts";

type Suggestion = NonNullable<Awaited<ReturnType<Writing["tx"]["editSuggestion"]["findUnique"]>>>;

async function load({ tx }: Writing, id: string): Promise<{ suggestion: Suggestion; post: LoadedPost }> {
  const found = await tx.editSuggestion.findUnique({ where: { id } });
  if (!found) throw new NotFound();
  const post = await loadPost(tx, found.postId, { lock: true });
  const suggestion = await tx.editSuggestion.findUniqueOrThrow({ where: { id } });
  return { suggestion, post };
}

const idsOf = ({ id, userId }: Suggestion, post: LoadedPost) => ({
  ...{ suggestionId: id, postId: post.id, topicId: post.topic.id, boardId: post.topic.board.id },
  ...{ authorId: post.authorId, suggesterId: userId },
});

/** What undoing an approval needs: the versions before and after. */
export interface AppliedEdit {
  before: number;
  after: number;
}

/**
 * Applies a proposal as a version of the post in the name of whoever made it. The right to edit the post is asked by the
 * edit itself. Throws Conflict when the post was changed since.
 */
export async function approveSuggestion(ctx: Ctx, id: string): Promise<AppliedEdit> {
  return write(ctx, async (writing) => {
    const { suggestion, post } = await load(writing, id);
    if (suggestion.state !== "OPEN") throw new Conflict("suggestionDecided");
    if (suggestion.version !== post.version) throw new Conflict("suggestionStale");
    const { markdown: body, title, reason, version, userId } = suggestion;
    const edited = await editPost(ctx, { post: post.id, version, body, reason, ...(title && { title }) }, userId);
    const decided = { state: "APPROVED", decidedAt: ctx.now(), decidedById: personId(ctx.actor) } as const;
    await writing.tx.editSuggestion.update({ where: { id }, data: decided });
    writing.record(editApproved, idsOf(suggestion, post), { topicId: post.topic.id });
    return { before: version, after: edited.version };
  });
}

/** Turns a proposal down, with what its maker reads. */
export async function rejectSuggestion(ctx: Ctx, id: string, answer: string): Promise<void> {
  await write(ctx, async (writing) => {
    const { suggestion, post } = await load(writing, id);
    if (suggestion.state !== "OPEN") throw new Conflict("suggestionDecided");
    const decided = { state: "REJECTED", answer, decidedAt: ctx.now(), decidedById: personId(ctx.actor) } as const;
    await writing.tx.editSuggestion.update({ where: { id }, data: decided });
    writing.record(editRejected, idsOf(suggestion, post), { topicId: post.topic.id });
  });
}

/**
 * Puts a decided proposal back to where it waited; what was applied is replaced by the text before it. Throws Conflict when
 * the post was changed after it.
 */
export async function reopenSuggestion(ctx: Ctx, id: string, applied: AppliedEdit | null): Promise<void> {
  await write(ctx, async (writing) => {
    const { tx, record } = writing;
    const { suggestion, post } = await load(writing, id);
    let { version } = suggestion;
    if (applied) {
      if (post.version !== applied.after) throw new Conflict("changedSince");
      const old = await tx.postRevision.findUniqueOrThrow({
        where: { postId_version: { postId: post.id, version: applied.before } },
      });
      const back = { post: post.id, version: post.version, body: old.markdown, reason: "" };
      version = (await editPost(ctx, { ...back, ...(suggestion.title && old.title && { title: old.title }) })).version;
    }
    const open = { state: "OPEN", answer: "", decidedAt: null, decidedById: null, version } as const;
    await tx.editSuggestion.update({ where: { id }, data: open });
    record(editReopened, idsOf(suggestion, post), { topicId: post.topic.id });
  });
}
