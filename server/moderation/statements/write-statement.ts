import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
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
  const { about, eventId, quiet = false, ...said } = decided;
  const rules = await guidelinesInForce(tx);
  const wanted = decided.point ?? pointOf(decided.category);
  const point = rules.points.some(({ key }) => key === wanted) ? (wanted ?? null) : null;
  const { id } = await tx.statement.create({
    data: {
      ...said,
      ...about,
      eventId,
      point,
      category: decided.category ?? null,
      ground: restsOnLaw(point, decided.category) ? "LAW" : "GUIDELINE",
      guidelineNumber: rules.number,
      at: ctx.now(),
    },
    select: { id: true },
  });
  const { userId, decision } = decided;
  record(statementWritten, { statementId: id, userId, decision, quiet }, { actorId: null });
  if (quiet || ctx.origin !== "LIVE") return;
  const person = await tx.user.findUnique({
    where: { id: decided.userId },
    select: { email: true, locale: true, erasedAt: true },
  });
  if (!person?.email || person.erasedAt) return;
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
