import type { Db, Tx } from "../platform/db/client.ts";
import type { Role, User } from "../platform/db/generated/client.ts";
import { createPerson } from "./create-person.ts";
import { markPerson } from "./grant-role.ts";

/** A person of the demo community; joined on a date of their own, address confirmed. */
export interface SeedUser {
  name: string;
  displayName: string;
  email: string;
  title: string | null;
  about: string;
  locale: string;
  timeZone: string;
  createdAt: Date;
  role: Role | null;
  /** Result of `hashPassword`, computed once for everybody who may sign in; null for those who may not. */
  passwordHash: string | null;
}

/** Inserts a person of the demo community. */
export async function createSeedUser(db: Db | Tx, seed: SeedUser): Promise<User> {
  const { role, ...person } = seed;
  const user = await createPerson(
    db,
    {
      ...person,
      emailVerifiedAt: seed.createdAt,
      consents: { create: { version: 1, at: seed.createdAt } },
      ...(role && { roles: { create: { role, grantedAt: seed.createdAt } } }),
    },
    true,
  );
  if (role) await markPerson(db, user.id);
  return user;
}
