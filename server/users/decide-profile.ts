import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict } from "../platform/errors/index.ts";
import type { Writing } from "../platform/events/index.ts";
import type { PublicText } from "./screen-profile.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userProfileChanged } from "./users.events.ts";

const columns = { displayName: true, about: true, website: true } as const;

/** A profile as those who decide about it need it. */
interface ProfileTexts {
  shown: PublicText;
  /** The text that waits for a decision. */
  waiting: PublicText | null;
}

/** What of a profile shows and what waits; null when there is nobody any more. */
export async function profileTexts(
  db: Pick<Tx, "user" | "setAsideProfile">,
  userId: string,
): Promise<ProfileTexts | null> {
  const shown = await db.user.findFirst({ where: { id: userId, erasedAt: null }, select: columns });
  return shown && { shown, waiting: await find(db, userId, "WAITING") };
}

/** The text moderators took last; null when there is none. */
export async function takenProfile(db: Pick<Tx, "setAsideProfile">, userId: string): Promise<PublicText | null> {
  return find(db, userId, "TAKEN");
}

/** Shows the text that waited. The right is asked by the caller. @returns whether one waited */
export async function showWaitingProfile(writing: Writing, userId: string): Promise<boolean> {
  const waiting = await find(writing.tx, userId, "WAITING");
  if (!waiting) return false;
  await writing.tx.setAsideProfile.deleteMany({ where: { userId, state: "WAITING" } });
  await show(writing, userId, waiting);
  return true;
}

/**
 * Takes the text of a profile away and keeps it for its owner and for undoing: the one that waits if there is one, otherwise
 * the one that shows; the name in addresses then stands for the name. The right is asked by the caller.
 * @param record says that it was taken, and from where; returns the event's id
 * @returns what was taken
 */
export async function takeProfile(
  ctx: Ctx,
  writing: Writing,
  userId: string,
  record: (was: "WAITING" | "SHOWN") => string,
): Promise<"WAITING" | "SHOWN"> {
  const { tx } = writing;
  const waiting = await find(tx, userId, "WAITING");
  const was = waiting ? "WAITING" : "SHOWN";
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { ...columns, name: true } });
  const { name, ...shown } = user;
  const row = { ...(waiting ?? shown), at: ctx.now(), eventId: record(was) };
  const key = { userId, state: "TAKEN" } as const;
  await tx.setAsideProfile.upsert({ where: { userId_state: key }, create: { ...key, ...row }, update: row });
  if (waiting) await tx.setAsideProfile.deleteMany({ where: { userId, state: "WAITING" } });
  else await show(writing, userId, { displayName: name, about: "", website: null });
  return was;
}

/**
 * Puts a taken text back: to where it was, or in sight. Throws Conflict("changedSince") when its owner has written another
 * one meanwhile.
 * @param was where it was taken from
 * @returns the event that said it was taken
 */
export async function bringProfileBack(
  ctx: Ctx,
  writing: Writing,
  userId: string,
  { was, to }: Record<"was" | "to", "WAITING" | "SHOWN">,
): Promise<string | null> {
  const { tx } = writing;
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const taken = await tx.setAsideProfile.findUnique({ where: { userId_state: { userId, state: "TAKEN" } } });
  if (!taken || (await find(tx, userId, "WAITING")) || (await rewritten(tx, userId, was, taken.at)))
    throw new Conflict("changedSince");
  const { displayName, about, website } = taken;
  await tx.setAsideProfile.delete({ where: { userId_state: { userId, state: "TAKEN" } } });
  if (to === "SHOWN") await show(writing, userId, { displayName, about, website });
  else
    await tx.setAsideProfile.create({
      data: { userId, state: "WAITING", displayName, about, website, at: ctx.now() },
    });
  return taken.eventId;
}

/** Whether somebody whose text was taken from there has written another one since. */
async function rewritten(tx: Tx, userId: string, was: "WAITING" | "SHOWN", since: Date): Promise<boolean> {
  if (was === "WAITING") {
    const changed = { name: userProfileChanged.name, actorId: userId, createdAt: { gt: since } };
    return (await tx.event.count({ where: changed })) > 0;
  }
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { ...columns, name: true } });
  return user.displayName !== user.name || user.about !== "" || user.website !== null;
}

async function find(
  db: Pick<Tx, "setAsideProfile">,
  userId: string,
  state: "WAITING" | "TAKEN",
): Promise<PublicText | null> {
  return db.setAsideProfile.findUnique({ where: { userId_state: { userId, state } }, select: columns });
}

async function show({ tx, touch }: Writing, userId: string, text: PublicText): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { ...text } });
  // The name stands beside everything the person ever wrote.
  touch("*");
  forgetActor(userId);
}
