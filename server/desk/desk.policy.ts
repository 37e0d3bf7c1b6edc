import { type Actor, allowed, concealed, holds, personId, refused, type Verdict } from "../platform/authorize/index.ts";

/** The desk is for the company's own people; for everybody else it does not exist. */
export function canUseDesk(actor: Actor): Verdict {
  return actor.kind === "staff" ? allowed : concealed;
}

/** What of a canned reply its rights depend on. */
export interface ReplyFacts {
  ownerId: string | null;
  shared: boolean;
}

/** One's own replies and the team's; those others keep for themselves do not exist. */
export function canSeeReply(actor: Actor, reply: ReplyFacts): Verdict {
  const desk = canUseDesk(actor);
  if (!desk.ok) return desk;
  return reply.shared || reply.ownerId === personId(actor) ? allowed : concealed;
}

/** Changing and removing: whoever wrote it; of the team's replies also editors and admins. */
export function canWriteReply(actor: Actor, reply: ReplyFacts): Verdict {
  const seen = canSeeReply(actor, reply);
  if (!seen.ok) return seen;
  return reply.ownerId === personId(actor) || holds(actor, ["EDITOR", "ADMIN"]) ? allowed : refused("replyOfAnother");
}
