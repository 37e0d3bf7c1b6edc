import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checksum } from "../database/migration-files.ts";
import { exclusively } from "../database/start-lock.ts";
import { projectRoot } from "../env/project-root.ts";
import { buildVisitorPages } from "../http/visitor-bundle.ts";

const stampFile = join(projectRoot, ".next", "kundig-build");
/** What the build is made from; tests and measurements are not part of it. */
const sources = [
  "app",
  "server",
  "public",
  "prisma/schema",
  "package-lock.json",
  "next.config.js",
  "tsconfig.json",
  ".postcssrc.json",
  ".browserslistrc",
];
const left = /\.test\.tsx?$|^server\/(testing|bench|docs|decisions|platform\/db\/generated)\/|^public\/_/;

function filesIn(path: string): string[] {
  if (!existsSync(join(projectRoot, path))) return [];
  return readdirSync(join(projectRoot, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

/** One name for the state of everything the build is made from. */
function sourceState(): string {
  const files = sources
    .flatMap((path) =>
      /\.\w+$/.test(path) ? [path].filter((file) => existsSync(join(projectRoot, file))) : filesIn(path),
    )
    .filter((file) => !left.test(file))
    .sort();
  return checksum(
    files.map((file) => `${file}\0${checksum(readFileSync(join(projectRoot, file), "utf8"))}`).join("\n"),
  );
}

/** Whether the production build belongs to the present sources. */
export function buildIsCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceState();
}

/** What a part of the build is called and the arguments for Node that make it. */
async function run(args: string[], signal?: AbortSignal): Promise<string | undefined> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text));
  const code = await new Promise((resolve) => child.once("close", resolve).once("error", () => resolve(-1)));
  return code === 0 ? undefined : output.trim();
}

/**
 * Makes the production build if it does not belong to the present sources. Of two processes one builds and the
 * other waits.
 * @returns whether something was built
 * @throws what the build says when it fails
 */
export async function buildPages(signal?: AbortSignal): Promise<boolean> {
  if (buildIsCurrent()) return false;
  return exclusively(join(projectRoot, "node_modules", ".kundig-build"), async () => {
    const state = sourceState();
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === state) return false;
    rmSync(stampFile, { force: true });
    const failure = await run([join("node_modules", "next", "dist", "bin", "next"), "build"], signal);
    signal?.throwIfAborted();
    if (failure !== undefined) throw new Error(`The production build failed:\n${failure}`);
    await buildVisitorPages(projectRoot);
    mkdirSync(join(projectRoot, ".next"), { recursive: true });
    writeFileSync(stampFile, state);
    return true;
  });
}
