import type { Grant } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import type { MemberFacts } from "./penalties.policy.ts";

/** A member as penalties need them. */
export interface LoadedMember extends MemberFacts {
  name: string;
  /** Lines on the record. */
  lines: number;
}

/**
 * The member with roles and the length of the record; `lock` holds the row, so that of two who act on one member at once the
 * second finds what the first did. Throws NotFound when there is nobody, or nobody any more.
 */
export async function loadMember(
  tx: Tx,
  key: { name: string } | { id: string },
  { lock = false }: { lock?: boolean } = {},
): Promise<LoadedMember> {
  const person = await tx.user.findFirst({ where: { ...key, erasedAt: null }, select: { id: true, name: true } });
  if (!person) throw new NotFound();
  if (lock) await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${person.id}::uuid FOR NO KEY UPDATE`;
  const grants: Grant[] = await tx.roleGrant.findMany({
    where: { userId: person.id, endedAt: null },
    select: { role: true, boardId: true },
  });
  return { ...person, grants, lines: await tx.penalty.count({ where: { userId: person.id } }) };
}
