import type { Tx } from "../../platform/db/client.ts";
import type { Facts } from "./logged.ts";

/** The number of a topic in its address. */
export async function originalNumber(tx: Tx, topicId: string): Promise<number | null> {
  const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { number: true } });
  return topic?.number ?? null;
}

/** Why a badge was given and taken by hand. */
export async function holdingOf(tx: Tx, id: string): Promise<{ citation: string; takenFor: string }> {
  const holding = await tx.badgeHolding.findUnique({ where: { id }, select: { citation: true, takenFor: true } });
  const reason: unknown = Object(holding?.takenFor).reason;
  return { citation: holding?.citation ?? "", takenFor: typeof reason === "string" ? reason : "" };
}

/** Why a step of the programme was taken. */
export async function stepOf(tx: Tx, membershipId: string, at: Date): Promise<string> {
  const step = await tx.membershipStep.findFirst({
    where: { membershipId, at },
    orderBy: { place: "desc" },
    select: { why: true },
  });
  return step?.why ?? "";
}

export async function perkOf(tx: Tx, id: string): Promise<{ what: string; why: string }> {
  const perk = await tx.perk.findUnique({ where: { id }, select: { what: true, takenBackFor: true } });
  return { what: perk?.what ?? "", why: perk?.takenBackFor ?? "" };
}

/** The name somebody goes by; null when there is nobody. */
export async function nameOf(tx: Tx, userId: string): Promise<string | null> {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
  return person?.name ?? null;
}

/** A role and where it holds; the board by its address, null everywhere. */
export async function roleFacts(tx: Tx, grant: { role: string; boardId: string | null }): Promise<Facts> {
  return { role: grant.role, board: await boardSlug(tx, grant.boardId) };
}

/** The address of a board; null for none. */
export async function boardSlug(tx: Tx, boardId: string | null): Promise<string | null> {
  const board = boardId ? await tx.board.findUnique({ where: { id: boardId }, select: { slug: true } }) : null;
  return board?.slug ?? null;
}

type BoardChange = Record<string, string | string[] | null> | null;

/** What of a board changed; the one above it by its address. */
export async function boardFacts(tx: Tx, change: BoardChange): Promise<Facts | null> {
  if (!change) return null;
  const { parentId, ...facts } = change;
  return { ...facts, ...(parentId !== undefined && { parent: await boardSlug(tx, parentId as string | null) }) };
}
