import { type Actor, type Ctx, contextOf, holds, system } from "../../server/platform/authorize/index.ts";
import type { Db } from "../../server/platform/db/client.ts";
import { editingSetting } from "../../server/topics/index.ts";
import { hashPassword, nameKey } from "../../server/users/index.ts";
import type { SeedPerson } from "./read-community.ts";

/** The people of the demo community, ready to act at any time. */
export interface Cast {
  names: string[];
  id(name: string): string;
  joined(name: string): Date;
  curates(name: string): boolean;
  /** From now on super users act as those at home on these boards: in a story told afterwards they have been for long. */
  atHomeOn(boardIds: readonly string[]): void;
  /** A context in which this person acts at that moment. */
  as(name: string, at: Date): Ctx;
  /** The same for what happens by itself. */
  asSystem(at: Date): Ctx;
}

/** In a story told afterwards people edit later than the settings of a real day would let them. */
const settings = new Map([
  [editingSetting.key, { ...editingSetting.defaults, authorHours: 8_760, superUserDays: 365 }],
]);

/** Writes the people; those named in `passwords` can sign in. */
export async function writeCast(
  db: Db,
  people: SeedPerson[],
  today: Date,
  passwords: ReadonlyMap<string, string>,
): Promise<Cast> {
  const actors = new Map<string, Exclude<Actor, { kind: "visitor" | "system" }>>();
  for (const [index, person] of people.entries()) {
    const createdAt = new Date(today.getTime() - person.joined * 86_400_000);
    const isStaff = person.role !== null && person.role !== "SUPER_USER";
    const password = passwords.get(person.name);
    const row = await db.user.create({
      data: {
        name: person.name,
        nameKey: nameKey(person.name),
        displayName: person.displayName,
        email: person.email,
        emailVerifiedAt: createdAt,
        ...(password && { passwordHash: await hashPassword(password) }),
        title: person.title ?? null,
        about: person.about,
        locale: person.locale,
        timeZone: person.timeZone,
        tint: index % 12,
        isStaff,
        isSuperUser: person.role === "SUPER_USER",
        createdAt,
        consents: { create: { version: 1, at: createdAt } },
        ...(person.role && { roles: { create: { role: person.role, grantedAt: createdAt } } }),
      },
    });
    actors.set(person.name, {
      kind: isStaff ? "staff" : "member",
      id: row.id,
      name: row.name,
      displayName: row.displayName,
      locale: row.locale,
      timeZone: row.timeZone,
      grants: person.role ? [{ role: person.role, boardId: null }] : [],
      createdAt,
      confirmed: true,
      sessionId: null,
      rank: row.rank,
      // Levels of trust are counted at the end; while they play, nobody is new.
      trustLevel: Math.max(1, row.trustLevel),
      acceptances: {},
      rights: [],
      expertOn: [],
      silencedUntil: null,
      warned: false,
    });
  }
  const find = (name: string) => {
    const actor = actors.get(name);
    if (!actor) throw new Error(`The demo community has nobody called "${name}".`);
    return actor;
  };
  return {
    names: [...actors.keys()],
    id: (name) => find(name).id,
    joined: (name) => find(name).createdAt,
    atHomeOn: (boardIds) => {
      for (const actor of actors.values()) if (holds(actor, ["SUPER_USER"])) actor.expertOn = boardIds;
    },
    curates: (name) => holds(find(name), ["AGENT", "MODERATOR", "ADMIN", "SUPER_USER"]),
    as: (name, at) => contextOf(find(name), { db, now: () => at, origin: "SEED", settings }),
    asSystem: (at) => contextOf(system, { db, now: () => at, origin: "SEED", settings }),
  };
}
