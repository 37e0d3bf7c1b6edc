import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { Writing } from "../../platform/events/index.ts";
import { guidelinesInForce } from "../guidelines/index.ts";
import { pointOf, restsOnLaw } from "./grounds.ts";
import { statementKey } from "./statement-key.ts";
import { statementWritten } from "./statements.events.ts";
import type { StatementDecision, StatementSource } from "./statements-limits.schema.ts";

export interface Decided {
  eventId: string;
  userId: string;
  decision: StatementDecision;
  source: StatementSource;
  point?: string | null | undefined;
  category?: string | null | undefined;
  reason: string;
  automatedDetection: boolean;
  automatedDecision: boolean;
  byId: string | null;
  /** Taken back before this was written: it is kept for the figures, and nobody is told of what is over. */
  undone: boolean;
  /** Without a mail or line of its own: everything of a spammer taken at once is told by the penalty (DSA art. 17(2)). */
  quiet?: boolean;
  about:
    | { postId: string; postVersion: number; topicId: string; boardId: string }
    | { penaltyId: string; until: Date | null }
    /** About the person alone. */
    | Record<string, never>;
}

/**
 * Writes the statement of reasons for a decision and tells the person, by mail in their language; in imports and replays
 * without a mail. The point is kept only if the house rules in force have it.
 */
export async function writeStatement(ctx: Ctx, { tx, record }: Writing, decided: Decided): Promise<void> {
  const { about, eventId, undone, quiet: swept = false, ...said } = decided;
  const quiet = swept || undone;
  const person = await recipient(tx, decided.userId);
  const rules = await guidelinesInForce(tx);
  const wanted = decided.point ?? pointOf(decided.category);
  const point = rules.points.some(({ key }) => key === wanted) ? (wanted ?? null) : null;
  const { id } = await tx.statement.create({
    data: {
      ...said,
      ...about,
      // Of people who left, what is said to and about them is not kept.
      reason: person ? said.reason : "",
      eventId,
      point,
      category: decided.category ?? null,
      ground: restsOnLaw(point, decided.category) ? "LAW" : "GUIDELINE",
      guidelineNumber: rules.number,
      at: ctx.now(),
      undoneAt: undone ? ctx.now() : null,
    },
    select: { id: true },
  });
  const { userId, decision } = decided;
  record(statementWritten, { statementId: id, userId, decision, quiet }, { actorId: null });
  if (quiet || ctx.origin !== "LIVE") return;
  if (!person?.email) return;
  await queueMail(tx, {
    kind: "statement",
    cause: `statement:${id}`,
    to: person.email,
    userId: decided.userId,
    locale: person.locale,
    data: { statement: id, key: statementKey(id), decision: decided.decision, quote: decided.reason },
    at: ctx.now(),
  });
}

/** The person it is about, unless they left; held until the statement stands, so that leaving finds it. */
async function recipient(tx: Tx, userId: string): Promise<{ email: string | null; locale: string } | null> {
  const [person] = await tx.$queryRaw<{ email: string | null; locale: string }[]>`
    SELECT email, locale FROM "User" WHERE id = ${userId}::uuid AND "erasedAt" IS NULL FOR SHARE`;
  return person ?? null;
}
