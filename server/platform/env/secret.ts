import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.ts";

const key = Symbol.for("kundig.secret");
const shared = globalThis as { [key]?: Buffer };

/** Reads the installation's secret, or makes it: 32 random bytes, hex, readable by the owner alone. */
function load(dataDir: string): Buffer {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  // Written beside and linked into place: of two processes that start at once one wins, and nobody reads half a file.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    readFileSync(file);
  } catch {
    writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`The secret in ${file} is damaged: it must be 64 hexadecimal digits. Restore it from a backup.`);
  return Buffer.from(text, "hex");
}

/**
 * A key of 32 bytes for one purpose, derived from the installation's secret (HKDF, SHA-256), so that
 * a key used in one place says nothing about the key of another.
 * @param purpose a fixed name such as "sessions" or "unsubscribe"
 */
export function secret(purpose: string): Buffer {
  shared[key] ??= load(env().dataDir);
  return Buffer.from(hkdfSync("sha256", shared[key], "kundig", purpose, 32));
}
