import { type Ctx, personId } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { Conflict, Forbidden, NotFound } from "../platform/errors/index.ts";
import { uuidv7, type Writing, write } from "../platform/events/index.ts";
import { enqueueReview } from "../reputation/index.ts";
import { setting } from "../settings/index.ts";
import { forgetActor, markSuperUser } from "../users/index.ts";
import type { CandidateFigures } from "./candidate-rule.ts";
import { leadsTo } from "./machine.ts";
import { mailAboutStep } from "./mail-about-step.ts";
import { membershipMoved } from "./programme.events.ts";
import { programmeSetting } from "./programme.setting.ts";
import type { Act, MembershipState, StepAs } from "./programme-limits.schema.ts";
import { closedStates, servingStates } from "./programme-limits.schema.ts";

/** A stay under the lock of its person. */
export interface Stay {
  id: string;
  userId: string;
  state: MembershipState;
  version: number;
  since: Date;
  termStart: Date | null;
  termEnd: Date | null;
  graceUntil: Date | null;
  answerBy: Date | null;
}

/** Who decided before, for those who come second. */
export interface MovedMeanwhile {
  state: MembershipState;
  version: number;
  by: string | null;
  at: Date;
}

export interface Step {
  act: Act;
  as: StepAs;
  /** Read by the member too. */
  why?: string;
  /** Read by staff alone. */
  note?: string;
  figures?: CandidateFigures | undefined;
  /** The person who acts when it is not the actor: the owner of a key sent by mail. */
  byId?: string;
  /** No mail, because the next step follows at once. */
  quiet?: boolean;
}

const columns = Prisma.sql`id, "userId", state, version, since, "termStart", "termEnd", "graceUntil", "answerBy"`;

/** Holds the person's place in the programme until the transaction ends: one decision at a time. */
export async function holdPerson(tx: Pick<Tx, "$executeRaw">, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`programme ${userId}`}, 0))`;
}

/** The open stay of a person, held; null when there is none. */
export async function openStay(tx: Pick<Tx, "$queryRaw" | "$executeRaw">, userId: string): Promise<Stay | null> {
  await holdPerson(tx, userId);
  const [row] = await tx.$queryRaw<Stay[]>`
    SELECT ${columns} FROM "Membership" WHERE "userId" = ${userId}::uuid AND "endedAt" IS NULL`;
  return row ?? null;
}

/**
 * A stay by its id, held. `version` is the one the decision was made on.
 * @throws NotFound, Conflict("membershipMoved", MovedMeanwhile) when somebody else decided meanwhile
 */
export async function heldStay(
  tx: Pick<Tx, "$queryRaw" | "$executeRaw">,
  id: string,
  version: number | null,
): Promise<Stay> {
  const [found] = await tx.$queryRaw<{ userId: string }[]>`SELECT "userId" FROM "Membership" WHERE id = ${id}::uuid`;
  if (!found) throw new NotFound();
  await holdPerson(tx, found.userId);
  const [row] = await tx.$queryRaw<Stay[]>`SELECT ${columns} FROM "Membership" WHERE id = ${id}::uuid`;
  if (!row) throw new NotFound();
  if (version !== null && row.version !== version) throw await moved(tx, row);
  return row;
}

/** Runs work that takes steps in one transaction; afterwards this process knows the new rights at once. */
export async function moving<T>(ctx: Ctx, work: (writing: Writing) => Promise<T>): Promise<T> {
  const people = new Set<string>();
  const result = await write(ctx, (writing) => {
    movedIn.set(writing.tx, people);
    return work(writing);
  });
  for (const id of people) forgetActor(id);
  return result;
}

/** Whose rights changed in a transaction. */
const movedIn = new WeakMap<object, Set<string>>();

/**
 * Takes one step of the machine for a person whose stay is held: writes the step, the state with its dates, the role of
 * super user where it begins or ends, and the mail that belongs to it.
 * @param stay the open stay; null for acts that begin one
 * @returns the stay after the step
 * @throws Conflict("membershipMoved", MovedMeanwhile) when no such way leads from the state, Forbidden("notYourStep")
 */
export async function takeStep(
  ctx: Ctx,
  writing: Writing,
  userId: string,
  stay: Stay | null,
  step: Step,
): Promise<Stay> {
  const { tx, record, touch } = writing;
  // The clock goes on while a transaction works; a state holds since the very moment of its step.
  const at = ctx.now();
  const way = leadsTo(stay?.state ?? null, step.act, step.as);
  if (way === "refused") throw new Forbidden("notYourStep");
  if (way === "impossible") throw stay ? await moved(tx, stay) : new Conflict("noMembership");
  const next = await writeState({ ...ctx, now: () => at }, tx, userId, stay, way.to, step);
  await tx.membershipStep.create({
    data: {
      id: uuidv7(at),
      membershipId: next.id,
      act: step.act,
      from: stay?.state ?? null,
      to: way.to,
      byId: step.byId ?? personId(ctx.actor),
      as: step.as,
      why: step.why ?? "",
      note: step.note ?? "",
      ...(step.figures && { figures: { ...step.figures } }),
      at,
      place: stay ? await tx.membershipStep.count({ where: { membershipId: stay.id } }) : 0,
    },
  });
  record(
    membershipMoved,
    { membershipId: next.id, userId, act: step.act, from: stay?.state ?? null, to: way.to, as: step.as },
    step.byId ? { actorId: step.byId } : {},
  );
  const serves = (state: MembershipState | undefined) => servingStates.some((one) => one === state);
  if (serves(stay?.state) !== serves(way.to)) {
    await markSuperUser(ctx, writing, userId, serves(way.to));
    movedIn.get(tx)?.add(userId);
    await enqueueReview(ctx, tx, userId);
    touch("people", "super-users");
  }
  if (!step.quiet) await mailAboutStep(ctx, tx, next, step);
  return next;
}

async function writeState(
  ctx: Ctx,
  tx: Tx,
  userId: string,
  stay: Stay | null,
  to: MembershipState,
  step: Step,
): Promise<Stay> {
  const counted = step.figures && { figures: { ...step.figures }, countedAt: ctx.now() };
  const select = {
    id: true,
    userId: true,
    state: true,
    version: true,
    since: true,
    termStart: true,
    termEnd: true,
    graceUntil: true,
    answerBy: true,
  } as const;
  if (!stay) {
    const begun = { id: uuidv7(ctx.now()), userId, state: to, since: ctx.now(), createdAt: ctx.now(), ...counted };
    return tx.membership.create({ data: begun, select });
  }
  if (to === stay.state) {
    return counted ? tx.membership.update({ where: { id: stay.id }, data: counted, select }) : stay;
  }
  return tx.membership.update({
    where: { id: stay.id },
    data: { state: to, since: ctx.now(), version: stay.version + 1, ...counted, ...datesOf(ctx, stay, to) },
    select,
  });
}

/** The dates that come with a state. */
function datesOf(ctx: Ctx, stay: Stay, to: MembershipState) {
  const { invitationDays, confirmDays, graceDays, termMonths } = setting(ctx, programmeSetting);
  const now = ctx.now();
  const dates = { answerBy: null, graceUntil: null, endedAt: null };
  if (to === "INVITED") return { ...dates, answerBy: inDays(now, invitationDays) };
  if (to === "AGREED") return { ...dates, answerBy: inDays(now, confirmDays) };
  if (to === "ACTIVE" || to === "RENEWED") return { ...dates, termStart: now, termEnd: inMonths(now, termMonths) };
  // A term that falls due early ends now.
  if (to === "RENEWAL_DUE")
    return { ...dates, graceUntil: inDays(now, graceDays), termEnd: earlier(stay.termEnd, now) };
  return closedStates.some((state) => state === to) ? { ...dates, endedAt: now } : dates;
}

function earlier(a: Date | null, b: Date): Date {
  return a !== null && a < b ? a : b;
}

export function inDays(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** The same day so many months on, or that month's last. */
export function inMonths(from: Date, months: number): Date {
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to;
}

async function moved(tx: Pick<Tx, "$queryRaw">, stay: Stay): Promise<Conflict> {
  const [last] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u."displayName" AS by, s.at FROM "MembershipStep" s LEFT JOIN "User" u ON u.id = s."byId"
    WHERE s."membershipId" = ${stay.id}::uuid ORDER BY s.place DESC LIMIT 1`;
  const current: MovedMeanwhile = {
    state: stay.state,
    version: stay.version,
    by: last?.by ?? null,
    at: last?.at ?? stay.since,
  };
  return new Conflict("membershipMoved", current);
}
