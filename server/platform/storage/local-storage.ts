import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Conflict } from "../errors/index.ts";
import { log } from "../log/index.ts";
import type { Storage } from "./storage.ts";
import { isStoredName } from "./stored-name.ts";

/** What a system says when nothing more fits: the disk, the share of its owner, or the size of one file. */
const full = ["ENOSPC", "EDQUOT", "EFBIG"];

/**
 * Files in a folder of this machine, in 256 folders by the first two digits. A file appears whole or not at all: it is
 * written beside its place and moved there. When the disk is full, `put` throws Conflict("storageFull").
 */
export function localStorage(folder: string): Storage {
  const placeOf = (name: string) => {
    if (!isStoredName(name)) throw new Error("That is not a name of a stored file.");
    return join(folder, name.slice(0, 2), name);
  };
  return {
    async put(name, bytes) {
      const place = placeOf(name);
      if (await isThere(place)) return;
      const unfinished = `${place}.${randomUUID()}`;
      try {
        await mkdir(dirname(place), { recursive: true });
        await writeFile(unfinished, bytes, { flush: true });
        await rename(unfinished, place);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw isFull(error) ? new Conflict("storageFull") : error;
      }
    },
    async get(name) {
      try {
        return await readFile(placeOf(name));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    async delete(name) {
      await rm(placeOf(name), { force: true });
    },
  };
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !full.includes(String(error.code))) return false;
  log().error({ reason: error.code }, "no room for files");
  return true;
}

async function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
