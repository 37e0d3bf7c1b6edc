import type { Tx } from "../platform/db/client.ts";
import { Prisma, type User } from "../platform/db/generated/client.ts";
import { Invalid } from "../platform/errors/index.ts";
import { nameKey } from "./identity/name-key.ts";
import { isReserved } from "./identity/person-name.ts";
import { tintOf } from "./identity/tint.ts";

/**
 * Inserts a person whose name nobody has, not even in look-alike letters (RC-01).
 * @throws Invalid("name", "taken" | "reserved")
 */
export async function createPerson(tx: Tx, person: Omit<Prisma.UserCreateInput, "nameKey" | "tint">): Promise<User> {
  if (isReserved(person.name)) throw new Invalid("name", "reserved");
  const key = nameKey(person.name);
  // Asked before, so that the ordinary case does not break the transaction; the unique index decides between two at once.
  if ((await tx.user.count({ where: { nameKey: key } })) > 0) throw new Invalid("name", "taken");
  try {
    return await tx.user.create({ data: { ...person, nameKey: key, tint: tintOf(person.name) } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new Invalid("name", "taken");
    throw error;
  }
}
