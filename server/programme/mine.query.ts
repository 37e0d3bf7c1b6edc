import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { type AgreementView, agreement } from "./agreement.query.ts";
import { myEscalations, type OwnEscalation } from "./escalations.query.ts";
import { type OwnPerk, ownPerks } from "./perks.query.ts";
import type { MembershipState } from "./programme-limits.schema.ts";
import { servingStates } from "./programme-limits.schema.ts";
import { type RenewalProgress, renewalProgress } from "./renew.ts";
import { type TimelineStep, timeline } from "./timeline.query.ts";

/** The own place in the programme. Before an invitation there is none to see, however far staff have come. */
export interface OwnMembership {
  id: string;
  state: MembershipState;
  since: Date;
  answerBy: Date | null;
  termStart: Date | null;
  termEnd: Date | null;
  graceUntil: Date | null;
  steps: TimelineStep[];
  /** The version in force, when it still has to be agreed to or confirmed. */
  agreement: AgreementView | null;
  /** The version in force was agreed to in the page, and its mail waits to be confirmed. */
  waitsForMail: boolean;
  /** Towards the next renewal; null unless the person is a super user. */
  progress: RenewalProgress | null;
  /** What can be done now. */
  abilities: { agree: boolean; renew: boolean; leave: boolean; escalate: boolean };
  /** Boards on which the person accepts, marks duplicates and closes. */
  expertBoards: { slug: string; name: string }[];
  /** Boards of super users alone. */
  lounges: { slug: string; name: string }[];
  perks: OwnPerk[];
  escalations: OwnEscalation[];
}

/** The newest stay of the signed-in person that reached an invitation; null for everybody else. */
export async function mine(ctx: Ctx): Promise<OwnMembership | null> {
  if (!isSignedIn(ctx.actor)) return null;
  const userId = ctx.actor.id;
  const stay = await ctx.db.membership.findFirst({
    where: { userId, steps: { some: { act: "INVITE" } } },
    orderBy: { createdAt: "desc" },
    include: { consents: true },
  });
  if (!stay) return null;
  const serving = servingStates.some((state) => state === stay.state);
  const { id, state, since, answerBy, termStart, termEnd, graceUntil } = stay;
  const text = await agreement(ctx);
  const consent = stay.consents.find((one) => one.version === text.version);
  const asked = serving || state === "INVITED" || state === "AGREED";
  const [steps, progress, perks, escalations, places] = await Promise.all([
    timeline(ctx.db, id, "member"),
    serving ? renewalProgress(ctx, ctx.db, userId) : null,
    ownPerks(ctx, userId),
    myEscalations(ctx, userId),
    serving ? placesOf(ctx, ctx.actor.expertOn) : { expertBoards: [], lounges: [] },
  ]);
  return {
    ...{ id, state, since, answerBy, termStart, termEnd, graceUntil, steps, progress, perks, escalations, ...places },
    agreement: asked && !consent?.confirmedAt ? text : null,
    waitsForMail: asked && consent !== undefined && !consent.confirmedAt,
    abilities: {
      agree: asked && consent === undefined,
      renew: state === "RENEWAL_DUE" && progress?.met === true && consent !== undefined,
      leave: asked,
      escalate: serving,
    },
  };
}

async function placesOf(ctx: Ctx, boardIds: readonly string[]) {
  const select = { id: true, slug: true, name: true, visibility: true } as const;
  const boards = await ctx.db.board.findMany({
    where: { archivedAt: null, OR: [{ id: { in: [...boardIds] } }, { visibility: "SUPER_USERS" }] },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select,
  });
  const named = (list: typeof boards) => list.map(({ slug, name }) => ({ slug, name }));
  return {
    expertBoards: named(boards.filter((board) => boardIds.includes(board.id))),
    lounges: named(boards.filter((board) => board.visibility === "SUPER_USERS")),
  };
}
