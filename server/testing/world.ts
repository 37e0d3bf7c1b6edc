import { after } from "node:test";
import { screen } from "../moderation/index.ts";
import { type Actor, type Ctx, contextOf, type RoleName, system } from "../platform/authorize/index.ts";
import { closeDb, type Db, db } from "../platform/db/client.ts";
import { reactToAll } from "../platform/events/index.ts";
import { closeMarkdown } from "../platform/markdown/index.ts";
import { reactions } from "../reactions.ts";
import { nameKey } from "../users/index.ts";
import { testDatabase } from "./database.ts";

/** A community of its own for one test file: a real, migrated, empty database and people to act in it. */
export interface World {
  db: Db;
  /** The clock of every context made here; move it with `later`. */
  now(): Date;
  later(by: { minutes?: number; hours?: number; days?: number }): void;
  /** A member (or staff, by role) who exists in the database. */
  person(name: string, ...roles: RoleName[]): Promise<Actor & { id: string }>;
  board(slug: string, columns?: Parameters<Db["board"]["create"]>[0]["data"] | object): Promise<string>;
  as(actor: Actor): Ctx;
  /** Lets everything that follows from what happened happen. */
  settle(): Promise<void>;
}

/** Opens a world; it is taken down when the file's tests end. */
export async function openWorld(): Promise<World> {
  const { world, close } = await makeWorld();
  after(close);
  return world;
}

/** Makes a world outside of tests; whoever made it closes it. */
export async function makeWorld(): Promise<{ world: World; close(): Promise<void> }> {
  const { url, drop } = await testDatabase();
  process.env.DATABASE_URL = url;
  await closeDb();
  (globalThis as Record<symbol, unknown>)[Symbol.for("kundig.env")] = undefined;
  const close = async () => {
    await closeMarkdown();
    await closeDb();
    await drop();
  };
  let clock = new Date("2026-06-01T10:00:00Z");
  const at = () => new Date(clock);
  const world: World = {
    db: db(),
    now: at,
    later: ({ minutes = 0, hours = 0, days = 0 }) => {
      clock = new Date(clock.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
    },
    person: async (name, ...roles) => {
      const isStaff = roles.some((role) => role !== "SUPER_USER");
      const row = await db().user.create({
        data: {
          name,
          nameKey: nameKey(name),
          displayName: name[0]?.toUpperCase() + name.slice(1),
          email: `${name}@example.com`,
          emailVerifiedAt: clock,
          isStaff,
          isSuperUser: roles.includes("SUPER_USER"),
          trustLevel: 1,
          createdAt: new Date(clock.getTime() - 30 * 86_400_000),
          roles: { create: roles.map((role) => ({ role })) },
        },
      });
      return {
        kind: isStaff ? "staff" : "member",
        id: row.id,
        name,
        displayName: row.displayName,
        locale: "en",
        timeZone: "UTC",
        grants: roles.map((role) => ({ role, boardId: null })),
        createdAt: row.createdAt,
        confirmed: true,
        sessionId: null,
        silencedUntil: null,
        warned: false,
        rank: row.rank,
        trustLevel: row.trustLevel,
        acceptances: {},
        rights: [],
        expertOn: [],
      };
    },
    board: async (slug, columns = {}) => {
      await db().board.create({ data: { slug, name: slug, kinds: ["QUESTION", "DISCUSSION"], ...columns } });
      return slug;
    },
    as: (actor) => contextOf(actor, { now: at, screen }),
    settle: async () => {
      await reactToAll(db(), reactions, (when) => contextOf(system, { now: () => when }));
    },
  };
  return { world, close };
}
