// Which part may import which (dependency-cruiser; `npm test -- rules`). Every rule carries the sentence a person reads
// when it is broken. Only imports that remain when the program runs are looked at; types may be taken from anywhere.
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");

/** From first to last: a domain imports only those before it. */
const domains = [
  ["settings"],
  ["files"],
  ["mail"],
  ["users"],
  ["boards"],
  ["topics"],
  ["solutions", "kudos", "follows"],
  ["knowledge"],
  ["reputation"],
  ["ranks", "trust"],
  ["badges"],
  ["reviews"],
  ["programme"],
  ["moderation", "governance"],
  ["notifications"],
  ["search"],
  ["desk", "imports", "insights", "webhooks", "integrations"],
  ["viewer"],
];
/** Folders of server that are no domains: below all of them, or above. */
const below = ["platform"];
const above = ["verify", "docs", "testing", "bench", "decisions"];

const any = (names) => `(?:${names.join("|")})`;
const names = domains.flat();
const userCard = "^server/users/user-card\\.ts$";
const domain = `^server/(${any(names)})/`;
const test = "(?:\\.test\\.ts|\\.testing\\.ts)$";
const tables = "^server/(?:context|router|answer-procedures|reactions|schedule|public-pages|events)\\.ts$";

/** The files of the app that run in browsers, as a pattern. */
function browserFiles() {
  const files = readdirSync(join(root, "app"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const clients = files
    .filter((file) => /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*["']use client["']/.test(readFileSync(file, "utf8")))
    .map((file) => file.slice(root.length + 1).replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return ["^app/(?:_client|_reader)/", ...clients.map((file) => `^${file}$`)];
}

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Folders of server that nobody has given a place in the order. */
const unplaced = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...names, ...below, ...above].includes(entry.name))
  .map((entry) => entry.name);
if (unplaced.length > 0) throw new Error(`Give ${unplaced.join(", ")} a place in server/boundaries.cjs.`);

module.exports = {
  forbidden: [
    rule(
      "server-knows-no-app",
      "The app asks the server; the server never imports the app.",
      { path: "^server/", pathNot: test },
      { path: "^app/", pathNot: "^app/_messages/" },
    ),
    rule(
      "server-knows-no-framework",
      "Server code knows no React and no Next; only server/main.ts, platform/http and users/sessions do.",
      { path: "^server/", pathNot: ["^server/main\\.ts$", "^server/platform/http/", "^server/users/sessions/", test] },
      { path: "^node_modules/(?:next|next-auth|react|react-dom)/" },
    ),
    rule(
      "app-uses-one-door",
      "The app reads and writes through the router; of the server it imports schemas, and app/_server and app/api the context, the router, and the platform's environment, errors, log, HTTP and Markdown.",
      { path: "^app/", pathNot: ["^app/_server/", "^app/api/", test] },
      {
        path: "^server/",
        pathNot: [
          "\\.schema\\.ts$",
          "^server/platform/env/",
          "^server/platform/errors/",
          "^server/platform/markdown/",
          "^server/platform/page-cache/index\\.ts$",
          "^server/platform/authorize/index\\.ts$",
          "^server/platform/http/(?:safe-path|page-place)\\.ts$",
        ],
      },
    ),
    rule(
      "app-server-uses-one-door",
      "The app's own server side imports the context, the router, schemas, and the platform's environment, errors, log, HTTP and Markdown; whoever answers a sign-in also the cookies of users.",
      { path: "^app/(?:_server|api)/", pathNot: test },
      {
        path: "^server/",
        pathNot: [
          "\\.schema\\.ts$",
          "^server/(?:context|router)\\.ts$",
          "^server/platform/(?:env|errors|http|log|markdown|authorize)/",
          "^server/users/index\\.ts$",
        ],
      },
    ),
    rule(
      "sign-in-cookies-only",
      "Only the parts of the app that answer a sign-in import server/users, for its cookies.",
      { path: "^app/", pathNot: ["^app/_server/(?:auth-options|after-form)\\.ts$", "^app/api/auth/", test] },
      { path: "^server/users/index\\.ts$" },
    ),
    rule(
      "browser-imports-schemas-only",
      "Code that runs in browsers imports from the server only *.schema.ts and types.",
      { path: browserFiles(), pathNot: test },
      { path: "^server/", pathNot: "\\.schema\\.ts$" },
    ),
    rule(
      "browser-reaches-no-server",
      "Code that runs in browsers does not reach the server over other files of the app either.",
      { path: browserFiles(), pathNot: test },
      { path: ["^server/(?!.*\\.schema\\.ts$)", "^app/_server/"], reachable: true },
    ),
    rule(
      "domains-meet-at-the-index",
      "A domain imports another one only by its index.ts, *.schema.ts or *.events.ts (and users/user-card.ts; imports has a rule of its own).",
      { path: domain, pathNot: [test, "^server/imports/"] },
      {
        path: domain,
        pathNot: ["^server/$1/", "^server/[^/]+/index\\.ts$", "\\.(?:schema|events)\\.ts$", userCard],
      },
    ),
    rule(
      "imports-enter-by-few-doors",
      "Imports enter a domain as others do, and by the files named here: names, texts, and writes for many rows at once.",
      { path: "^server/imports/", pathNot: test },
      {
        path: domain,
        pathNot: [
          "^server/imports/",
          "^server/[^/]+/index\\.ts$",
          "\\.(?:schema|events)\\.ts$",
          "^server/users/identity/",
          "^server/topics/(?:slugify|text-hash)\\.ts$",
          "^server/reputation/backfill-ledger\\.ts$",
          "^server/search/write-documents\\.ts$",
        ],
      },
    ),
    rule(
      "imports-load-little",
      "Imports of communities write most tables themselves. Of other domains they load the names, texts and set-based writes they use, not what those domains are for visitors: that would be a third of a small import's time.",
      {
        path: "^server/imports/(?!(?:import-knowledge|export\\.cli)\\.ts$|writing/settle-standing\\.ts$)",
        pathNot: test,
      },
      {
        path: "^server/(?:users|topics|solutions|knowledge|reputation|badges|reviews|search)/index\\.ts$",
      },
    ),
    ...domains.flatMap((group, place) => {
      const later = domains.slice(place + 1).flat();
      return group.map((name) =>
        rule(
          `order-${name}`,
          `${name} comes before ${later.join(", ") || "what looks at all domains"}, and imports only what comes before it.`,
          { path: `^server/${name}/`, pathNot: test },
          { path: `^server/${any([...later, ...group.filter((other) => other !== name), ...above])}/` },
        ),
      );
    }),
    rule(
      "platform-knows-no-domain",
      "The platform imports no domain; its commands hand over to a domain by path.",
      { path: "^server/platform/", pathNot: test },
      { path: ["^server/[^/]+\\.ts$", `^server/${any([...names, "verify", "docs"])}/`] },
    ),
    rule(
      "only-tests-import-testing",
      "server/testing is for tests, measurements and the commands that need a database for themselves.",
      { path: "^server/", pathNot: [test, "^server/(?:testing|bench|docs)/", "^server/platform/cli/"] },
      { path: "^server/testing/" },
    ),
    rule(
      "tables-are-for-processes",
      "context, router, reactions, schedule and public-pages are imported by the processes, the app's server side, the commands that look at everything, and tests.",
      {
        path: "^(?:server|app)/",
        pathNot: [
          "^server/(?:main|worker)\\.ts$",
          tables,
          "^server/(?:testing|bench|verify|docs)/",
          "^app/(?:_server|api)/",
          test,
        ],
      },
      { path: tables },
    ),
    rule(
      "pure-files-touch-no-database",
      "Policies, schemas, events, settings and routers do not touch the database; queries, commands, reactions and jobs do.",
      { path: "\\.(?:policy|schema|events|setting|router)\\.ts$" },
      { path: ["^server/platform/db/", "^node_modules/(?:@prisma|pg)/"] },
    ),
    rule(
      "schemas-are-safe-in-browsers",
      "A schema imports zod and other schemas, and that of users its rules for names and addresses; nothing else.",
      { path: "^server/.*\\.schema\\.ts$" },
      { pathNot: ["\\.schema\\.ts$", "^node_modules/zod/", "^server/users/identity/"] },
    ),
    rule(
      "policies-are-pure",
      "A policy imports other policies, verdicts and another domain's index; never a query, a command or a job.",
      { path: "\\.policy\\.ts$" },
      { path: "\\.(?:query|queries|job|router|reaction|reactions)\\.ts$" },
    ),
    rule(
      "no-circles",
      "Two files that import each other cannot be understood one after the other.",
      {},
      { circular: true },
    ),
    rule(
      "nothing-unresolved",
      "What is imported must exist.",
      { path: "^(?:server|app)/" },
      // Next itself resolves "server-only".
      { couldNotResolve: true, pathNot: ["^server/platform/db/generated/", "\\.css$", "^server-only$"] },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: false,
    doNotFollow: { path: ["node_modules", "server/platform/db/generated"] },
    exclude: { path: ["\\.(?:css|json|woff2?|svg|png)$", "^server/.*/fixtures/"] },
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs"],
    },
  },
};
