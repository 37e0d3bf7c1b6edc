import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { loadPost } from "../../topics/index.ts";
import { closeItem } from "../queue/close-item.ts";
import { editWithdrawn } from "./edits.events.ts";
import { canWithdraw } from "./edits.policy.ts";

/**
 * Takes a proposal back before anybody decided about it, and its item with it. There is no undo: it can be made anew.
 * Throws NotFound for proposals of others, Conflict("suggestionDecided") when somebody was faster.
 */
export async function withdrawSuggestion(ctx: Ctx, id: string): Promise<{ withdrawn: true }> {
  return write(ctx, async ({ tx, record }) => {
    const found = await tx.editSuggestion.findUnique({ where: { id } });
    if (!found) throw new NotFound();
    authorize(ctx, canWithdraw(ctx.actor, found));
    // Held like whoever decides holds it: of both one does something.
    const post = await loadPost(tx, found.postId, { lock: true });
    const withdrawn = { state: "WITHDRAWN", decidedAt: ctx.now() } as const;
    const { count } = await tx.editSuggestion.updateMany({ where: { id, state: "OPEN" }, data: withdrawn });
    if (count === 0) throw new Conflict("suggestionDecided");
    const item = { kind: "EDIT", subjectId: id, decision: "withdrawn", byId: personId(ctx.actor), reason: "" } as const;
    await closeItem(tx, item, ctx.now());
    const place = { postId: post.id, topicId: post.topic.id, boardId: post.topic.board.id };
    const about = { suggestionId: id, ...place, authorId: post.authorId, suggesterId: found.userId };
    record(editWithdrawn, about, { topicId: post.topic.id });
    return { withdrawn: true };
  });
}
