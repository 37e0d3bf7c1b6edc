import { type BoardFacts, moderates } from "../../boards/index.ts";
import {
  type Actor,
  allowed,
  concealed,
  holds,
  personId,
  refused,
  type Verdict,
} from "../../platform/authorize/index.ts";

/** What of a case of moderation the right to see and decide it depends on. */
export interface CaseFacts {
  /** Where the post stands; null for people, profiles and articles. */
  board: BoardFacts | null;
}

/** Cases of a board are for its moderators, others for those of the whole community; for everybody else there are none (PE-02). */
export function canSeeCase(actor: Actor, { board }: CaseFacts): Verdict {
  const may = board ? moderates(actor, board) : holds(actor, ["MODERATOR", "ADMIN"]);
  return may ? allowed : concealed;
}

/** An appeal is decided by somebody else than the person who decided first, and never by its author. */
export function canDecideAppeal(
  actor: Actor,
  facts: CaseFacts & { decidedById: string | null; authorId: string },
): Verdict {
  const seen = canSeeCase(actor, facts);
  if (!seen.ok) return seen;
  const id = personId(actor);
  if (id === null) return refused("signInFirst");
  if (id === facts.authorId) return refused("ownAppeal");
  return id === facts.decidedById ? refused("decidedYourself") : allowed;
}
