import { join } from "node:path";
import { env } from "../env/env.ts";
import { localStorage } from "./local-storage.ts";

/** Where files are kept. Names come from `isStoredName` names alone; an object store can take the place of the folder. */
export interface Storage {
  /** Keeps the bytes under a name; a name that is there already is left as it is, because names stand for content. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when nothing is kept under the name. */
  get(name: string): Promise<Buffer | null>;
  /** Forgets the bytes; nothing happens when there are none. */
  delete(name: string): Promise<void>;
}

/** The storage of this process: the folder `files` in the data folder. */
export function storage(): Storage {
  return localStorage(join(env().dataDir, "files"));
}
