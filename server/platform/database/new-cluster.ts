import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./postgres-place.ts";
import { plainEnvironment } from "./postgres-process.ts";

/**
 * Makes an empty data folder for PostgreSQL. Texts are UTF-8 and sorted by ICU whatever the machine's language
 * is; with the locale "C" the trigram search would drop umlauts.
 * @throws what initdb says when it fails
 */
export async function newCluster(place: Place, data: string, password: string): Promise<void> {
  const draft = `${data}.new`;
  const passwordFile = `${data}.pwfile`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  try {
    const made = spawnSync(
      join(place.bin, "initdb"),
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=und",
        "--locale=C.UTF-8",
        "--lc-messages=C",
        "--data-checksums",
      ],
      { ...place.user, cwd: "/", env: plainEnvironment, encoding: "utf8" },
    );
    if (made.status !== 0)
      throw new Error(
        `The database's folder could not be made. ${made.error?.message ?? `${made.stdout}${made.stderr}`}`,
      );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // Only a folder that is complete bears the name: a killed start begins again from nothing.
  renameSync(draft, data);
}
