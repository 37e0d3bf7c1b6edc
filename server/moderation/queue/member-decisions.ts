import type { Ctx, Verdict } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { profileTexts } from "../../users/index.ts";
import { canPenalise, loadMember } from "../penalties/index.ts";
import { clearProfile, releaseProfile, restoreProfile } from "../profiles/index.ts";
import type { Decision, Item } from "./decision.ts";
import { lastingDays, penaliseAuthor, takeBackPenalty } from "./penalise-author.ts";

const broken = ["spam", "abuse", "personal", "sock"] as const;

/** A text that waits goes as well when its writer is given a penalty: it was the reason, and nobody else decides about it. */
async function takeWaiting(ctx: Ctx, item: Item, reason: string): Promise<object> {
  const texts = await profileTexts(ctx.db, item.subjectId);
  return texts?.waiting ? clearProfile(ctx, item.subjectId, reason) : {};
}

/** Puts the profile back to where a decision found it. */
async function bringProfileBack(ctx: Ctx, item: Item, kept: unknown): Promise<void> {
  const { was } = Object(kept) as { was?: "WAITING" | "SHOWN" };
  if (was) await write(ctx, (writing) => restoreProfile(ctx, writing, item.subjectId, { was, to: was }));
}

const mayGive =
  (kind: "WARNING" | "SILENCE" | "SUSPENSION") =>
  async (ctx: Ctx, item: Item): Promise<Verdict> =>
    canPenalise(ctx.actor, await loadMember(ctx.db, { id: item.subjectId }), kind, null);

function penalty(key: string, letter: string, kind: "WARNING" | "SILENCE" | "SUSPENSION"): Decision {
  return {
    key,
    letter,
    tone: "take",
    ask: "required",
    reasons: broken,
    may: mayGive(kind),
    ...(kind !== "WARNING" && { days: (ctx: Ctx, item: Item) => lastingDays(ctx, item, kind) }),
    perform: async (ctx, item, { reason }) => {
      const given = await penaliseAuthor(ctx, item, kind, reason);
      return { penalty: given, ...(await takeWaiting(ctx, item, reason)) };
    },
    undo: async (ctx, item, kept) => {
      await takeBackPenalty(ctx, kept);
      await bringProfileBack(ctx, item, kept);
    },
  };
}

/** Members to be looked at: several accounts of one network, or a profile that a rule or spam check pointed out. */
export const memberDecisions: readonly Decision[] = [
  {
    key: "leave",
    letter: "a",
    tone: "keep",
    ask: "optional",
    reasons: ["family", "fine"],
    perform: async (ctx, item) => ({ released: await releaseProfile(ctx, item.subjectId) }),
    undo: async (_ctx, _item, kept) => {
      // A text that waited shows since; who wants it away again clears it, which its writer is told.
      if (Object(kept).released) throw new Conflict("profileShows");
    },
  },
  {
    key: "clearProfile",
    letter: "p",
    tone: "take",
    ask: "required",
    reasons: broken,
    may: mayGive("WARNING"),
    perform: (ctx, item, { reason }) => clearProfile(ctx, item.subjectId, reason),
    undo: bringProfileBack,
  },
  penalty("warn", "w", "WARNING"),
  penalty("silence", "s", "SILENCE"),
  penalty("suspend", "b", "SUSPENSION"),
];
