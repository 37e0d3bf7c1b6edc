import type { Ctx } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { canModeratePost, type LoadedPost, loadPost, restorePostIn, takePostIn } from "../../topics/index.ts";
import { decideFlags, hideByFlags, reopenFlags } from "../flags/index.ts";
import type { Decision, Item } from "./decision.ts";
import { takeBackPenalty, warnAuthor } from "./penalise-author.ts";

type Flagged = "UPHELD" | "REJECTED" | "DEFERRED";
type Want = "VISIBLE" | "HIDDEN" | "REMOVED";

/** What undoing needs: where the post stood before and after, and whose flags were decided. */
interface Kept {
  before: string;
  byFlags: boolean;
  after: string;
  flaggers: string[];
}

/** Decides the flags and brings the post to where it shall stand; null leaves it where it is. */
async function settle(ctx: Ctx, item: Item, flags: Flagged, want: Want | null, reason: string): Promise<object> {
  return write(ctx, async (writing) => {
    const post = await loadPost(writing.tx, item.subjectId, { lock: true });
    const byFlags = Boolean(post.hiddenByFlagsAt);
    const flaggers = await decideFlags(ctx, writing, post, flags);
    const moved = want !== null && (want !== post.presence || (want === "HIDDEN" && byFlags));
    if (moved) await bring(ctx, writing, post, want, reason);
    const kept: Kept = { before: post.presence, byFlags, after: moved ? want : post.presence, flaggers };
    return { ...kept };
  });
}

async function bring(ctx: Ctx, writing: Writing, post: LoadedPost, want: Want, reason: string): Promise<void> {
  const right = (found: LoadedPost) => canModeratePost(ctx.actor, found);
  // What its author took back or somebody else removed stays away when flags against it are rejected.
  if (want === "VISIBLE") {
    if (post.hiddenByFlagsAt) await restorePostIn(ctx, writing, post.id, right);
    return;
  }
  await takePostIn(ctx, writing, post.id, { presence: want, reason, ground: { source: "FLAGS" } }, right);
}

/** Puts post and flags back to where they were. */
async function unsettle(ctx: Ctx, item: Item, kept: unknown): Promise<void> {
  const { before, byFlags, after, flaggers } = Object(kept) as Kept;
  await write(ctx, async (writing) => {
    const post = await loadPost(writing.tx, item.subjectId, { lock: true });
    const right = (found: LoadedPost) => canModeratePost(ctx.actor, found);
    const untouched = before === after && !byFlags;
    if (!untouched) {
      if (post.presence !== after) throw new Conflict("changedSince");
      if (post.presence !== "VISIBLE") await restorePostIn(ctx, writing, post.id, right);
      if (before === "HIDDEN" && byFlags) await hideByFlags(ctx, writing, post.id, null);
      else if (before === "HIDDEN" || before === "REMOVED") {
        await takePostIn(
          ctx,
          writing,
          post.id,
          { presence: before, reason: "", ground: { source: "MODERATOR" } },
          right,
        );
      }
    }
    await reopenFlags(writing, post, flaggers);
  });
}

const broken = ["spam", "abuse", "offTopic", "wrong", "personal", "illegal"] as const;

/** Posts that members flagged. */
export const flagsDecisions: readonly Decision[] = [
  {
    key: "keep",
    letter: "a",
    tone: "keep",
    ask: "optional",
    reasons: ["fine", "disagree"],
    perform: (ctx, item, { reason }) => settle(ctx, item, "REJECTED", "VISIBLE", reason),
    undo: unsettle,
  },
  {
    key: "hide",
    letter: "h",
    tone: "take",
    ask: "required",
    reasons: broken,
    perform: (ctx, item, { reason }) => settle(ctx, item, "UPHELD", "HIDDEN", reason),
    undo: unsettle,
  },
  {
    key: "remove",
    letter: "r",
    tone: "take",
    ask: "required",
    reasons: broken,
    perform: (ctx, item, { reason }) => settle(ctx, item, "UPHELD", "REMOVED", reason),
    undo: unsettle,
  },
  {
    key: "removeAndWarn",
    letter: "w",
    tone: "take",
    ask: "required",
    reasons: broken,
    perform: async (ctx, item, { reason }) => {
      const kept = await settle(ctx, item, "UPHELD", "REMOVED", reason);
      return { ...kept, penalty: await warnAuthor(ctx, item, reason) };
    },
    undo: async (ctx, item, kept) => {
      await takeBackPenalty(ctx, kept);
      await unsettle(ctx, item, kept);
    },
  },
  {
    key: "agree",
    letter: "g",
    tone: "plain",
    ask: "optional",
    reasons: ["settled", "edited"],
    perform: (ctx, item, { reason }) => settle(ctx, item, "UPHELD", "VISIBLE", reason),
    undo: unsettle,
  },
  {
    key: "defer",
    letter: "d",
    tone: "plain",
    ask: "optional",
    reasons: ["unclear", "old"],
    perform: (ctx, item, { reason }) => settle(ctx, item, "DEFERRED", "VISIBLE", reason),
    undo: unsettle,
  },
];
