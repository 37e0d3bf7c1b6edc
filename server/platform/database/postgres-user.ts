import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { plainEnvironment } from "./postgres-process.ts";

/** Whom PostgreSQL runs as; undefined when the present user will do. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const name = "postgres";

function lookUp(): SystemUser | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((text) => text.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * PostgreSQL refuses to run as root, so root needs another user for it: the system's "postgres", made when missing.
 * @returns undefined for ordinary users, who run it themselves
 * @throws a sentence when the user can neither be found nor made
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name], {
    env: plainEnvironment,
  });
  const user = lookUp();
  if (user) return user;
  throw new Error(
    `PostgreSQL does not run as root, and the user "${name}" could not be made (${made.error?.message ?? String(made.stderr).trim()}). ` +
      "Start Kundig as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** Whether a user may pass through every folder down to this one and read it, by the permission bits. */
export function canEnter(folder: string, user: SystemUser): boolean {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    const needed = path === folder ? 0o5 : 0o1;
    if (((mode >> shift) & needed) !== needed) return false;
    if (path === dirname(path)) return true;
  }
}
