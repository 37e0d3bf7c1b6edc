import type { Tx } from "../platform/db/client.ts";
import { nameKey } from "./identity/name-key.ts";
import { tintOf } from "./identity/tint.ts";

/**
 * Ids of people by name, for texts that come from another community: whoever has the name here, else a new account
 * nobody can sign in to, with the name and nothing else.
 */
export async function placeholderPeople(
  tx: Pick<Tx, "user">,
  people: readonly { name: string; displayName: string }[],
  at: Date,
): Promise<Map<string, string>> {
  const keyed = people.map((person) => ({ ...person, nameKey: nameKey(person.name) }));
  await tx.user.createMany({
    data: keyed.map((person) => ({ ...person, tint: tintOf(person.name), stagedAt: at, createdAt: at })),
    skipDuplicates: true,
  });
  const found = await tx.user.findMany({
    where: { nameKey: { in: keyed.map((person) => person.nameKey) } },
    select: { id: true, nameKey: true },
  });
  const ids = new Map(found.map((person) => [person.nameKey, person.id]));
  return new Map(
    keyed.flatMap((person) => {
      const id = ids.get(person.nameKey);
      return id ? [[person.name, id] as const] : [];
    }),
  );
}
