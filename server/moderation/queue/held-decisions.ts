import type { Ctx } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import {
  canModeratePost,
  type LoadedPost,
  loadPost,
  rejectHeld,
  releaseHeld,
  restorePostIn,
  takePostIn,
} from "../../topics/index.ts";
import type { Decision, Item } from "./decision.ts";
import { takeBackPenalty, warnAuthor } from "./penalise-author.ts";

/** A post that waits is shown now; one that shows stays. */
async function approve(ctx: Ctx, item: Item): Promise<object> {
  const { presence } = await loadPost(ctx.db, item.subjectId, { lock: true });
  if (presence === "HELD") await releaseHeld(ctx, item.subjectId);
  return { before: presence };
}

async function remove(ctx: Ctx, item: Item, { reason }: { reason: string }): Promise<object> {
  const post = await loadPost(ctx.db, item.subjectId, { lock: true });
  const ground = { source: "RULE", automated: false } as const;
  const away = { presence: "REMOVED", reason, ground } as const;
  if (post.presence === "HELD") await rejectHeld(ctx, post.id, reason, ground);
  else if (post.presence !== "REMOVED")
    await write(ctx, (writing) => takePostIn(ctx, writing, post.id, away, right(ctx)));
  return { before: post.presence };
}

/** What waited waits again; what showed is back. */
async function bringBack(ctx: Ctx, item: Item, kept: unknown): Promise<void> {
  const { presence } = await loadPost(ctx.db, item.subjectId, { lock: true });
  if (presence !== "REMOVED") throw new Conflict("changedSince");
  if (Object(kept).before === "REMOVED") return;
  await write(ctx, (writing) => restorePostIn(ctx, writing, item.subjectId, right(ctx)));
}

function right(ctx: Ctx) {
  return (post: LoadedPost) => canModeratePost(ctx.actor, post);
}

const broken = ["spam", "abuse", "offTopic", "personal", "illegal", "unclear"] as const;

/** Posts that wait for somebody, or that a rule pointed out: first posts, words, suspected spam. */
export const heldDecisions: readonly Decision[] = [
  {
    key: "approve",
    letter: "a",
    tone: "keep",
    ask: "optional",
    reasons: ["fine"],
    perform: approve,
    // People were told of it and may have answered.
    undo: "released",
  },
  { key: "remove", letter: "r", tone: "take", ask: "required", reasons: broken, perform: remove, undo: bringBack },
  {
    key: "removeAndWarn",
    letter: "w",
    tone: "take",
    ask: "required",
    reasons: broken,
    perform: async (ctx, item, given) => {
      const kept = await remove(ctx, item, given);
      return { ...kept, penalty: await warnAuthor(ctx, item, given.reason) };
    },
    undo: async (ctx, item, kept) => {
      await takeBackPenalty(ctx, kept);
      await bringBack(ctx, item, kept);
    },
  },
];
