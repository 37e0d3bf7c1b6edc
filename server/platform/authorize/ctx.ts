import type { Db } from "../db/client.ts";
import type { Actor } from "./actor.ts";
import type { Screen } from "./screen.ts";
import type { Traced } from "./verdict.ts";

/** Settings by key, already validated; read with `setting(ctx, definition)` of the settings domain. */
export type SettingsSnapshot = ReadonlyMap<string, unknown>;

/** Everything one request, job or test works with. Built in `server/context.ts` only. */
export interface Ctx extends Traced {
  actor: Actor;
  db: Db;
  settings: SettingsSnapshot;
  /** The clock; tests and replays move it. */
  now(): Date;
  locale: string;
  /** How what is written now came about; IMPORT is never dispatched. */
  origin: "LIVE" | "IMPORT" | "SEED";
  /** Network address of the asking browser (for limits), empty for jobs. */
  address: string;
  /** What the asking browser calls itself, at most 300 characters; empty for jobs. */
  userAgent?: string;
  requestId: string;
  /** The open transaction that commands join; set by `joined` of platform/events, which alone knows its shape. */
  joins?: unknown;
  /** Rules and spam checks over what is about to be published; called as `ctx.screen(ctx, submission)`. */
  screen: Screen;
}
