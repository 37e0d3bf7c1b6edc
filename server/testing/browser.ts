import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { projectRoot } from "../platform/env/project-root.ts";

function inPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [
    "/usr/bin/chromium",
    ...["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name))),
  ].find((file) => existsSync(file));
}

function downloaded(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function attempt(program: string, args: string[]): void {
  console.log(`No Chromium yet: ${program === process.execPath ? "playwright" : program} ${args.slice(-2).join(" ")}`);
  spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/**
 * Path of a Chromium: the system's, or Playwright's own, or, for root on Debian, the one of its packages.
 * @throws a sentence when there is none and none can be had
 */
export function findChromium(): string {
  const present = inPath() ?? downloaded();
  if (present) return present;
  attempt(process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"]);
  const fetched = downloaded();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    attempt("/usr/bin/apt-get", ["update", "-qq"]);
    attempt("/usr/bin/apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  const packaged = inPath();
  if (packaged) return packaged;
  throw new Error(
    "The browser journeys need Chromium. It is not installed and could not be fetched; on Debian: apt-get install chromium.",
  );
}
