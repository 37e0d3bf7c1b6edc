import { randomUUID } from "node:crypto";
import { type Db, db } from "../db/client.ts";
import { env } from "../env/env.ts";
import { type Actor, isSignedIn } from "./actor.ts";
import type { Ctx } from "./ctx.ts";
import { passEverything } from "./screen.ts";

/** A context built from parts; tests, seeds and imports use it to be somebody at some time. */
export function contextOf(actor: Actor, parts: Partial<Omit<Ctx, "actor">> & { db?: Db } = {}): Ctx {
  return {
    actor,
    db: parts.db ?? db(),
    settings: new Map(),
    now: () => new Date(),
    locale: isSignedIn(actor) ? actor.locale : env().defaultLocale,
    origin: "LIVE",
    address: "",
    requestId: randomUUID(),
    screen: passEverything,
    trace: { authorized: false },
    ...parts,
  };
}
