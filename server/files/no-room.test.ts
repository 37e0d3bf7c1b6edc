import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const dataDir = mkdtempSync(join(tmpdir(), "kundig-no-room-"));
after(() => rmSync(dataDir, { recursive: true, force: true }));
const ada = await world.person("ada");

/** Runs uploads in a process that may write files of 64 blocks at most, its log as well; the system then says it is full. */
async function uploadWithLittleRoom(sides: number[]): Promise<unknown> {
  const log = openSync(join(dataDir, "log"), "a");
  const child = join(import.meta.dirname, "no-room.child.ts");
  const limited = spawn("sh", ["-c", 'ulimit -f 64 && exec "$0" "$1"', process.execPath, child], {
    env: { ...process.env, KUNDIG_DATA_DIR: dataDir, LOG_LEVEL: "error" },
    stdio: ["ignore", log, "inherit", "ipc"],
  });
  closeSync(log);
  limited.send({ owner: ada, sides });
  const [came] = await once(limited, "message");
  await once(limited, "exit");
  return came;
}

test("RL-22 on a full disk a picture is refused with a sentence, nothing half is left, and the rest goes on", async () => {
  assert.deepEqual(await uploadWithLittleRoom([16, 500, 20]), ["kept", "storageFull", "kept"]);
  const rows = await world.db.storedFile.findMany({ select: { name: true, bytes: true } });
  const stored = readdirSync(join(dataDir, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: statSync(join(entry.parentPath, entry.name)).size }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  assert.equal(rows.length, 2);
  assert.deepEqual(stored.sort(byName), rows.sort(byName), "rows and files are the same two, whole");
  assert.ok(statSync(join(dataDir, "log")).size >= 32_768, "the log had no room left, and the process went on");
});
