import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { projectRoot } from "../platform/env/project-root.ts";

/*
 * What one asker is answered must not reach another by something that was kept. Pages are kept in one place, for
 * visitors, by platform/page-cache; here stands that nothing else keeps answers.
 */
const aside = /(?:^|\/)(?:generated|node_modules)\/|\.test\.ts$|\.testing\.ts$|^server\/(?:testing|bench)\//;
const files = globSync(["server/**/*.ts", "app/**/*.{ts,tsx}", "next.config.js"], { cwd: projectRoot })
  .filter((file) => !aside.test(file))
  .sort();
const sourceOf = (file: string) => readFileSync(`${projectRoot}/${file}`, "utf8");
/** Files in which one of these stands outside of comments. */
const using = (mark: RegExp) =>
  files.filter((file) => mark.test(sourceOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")));

/** Whatever lives longer than a request in a file that knows several askers, and what its key is made of. */
const kept: Record<string, string> = {
  "server/files/prepare-picture.ts": "whose turn it is to prepare a picture",
  "server/moderation/rules/rules-in-force.ts": "the rules themselves, by their version; nobody is answered with them",
  "server/platform/database/schema-engine.ts": "whether the engine of migrations is loaded",
  "server/platform/db/client.ts": "the one connection pool",
  "server/platform/db/statement-names.ts": "texts of statements, without their values",
  "server/platform/env/env.ts": "the environment of the process",
  "server/platform/env/secret.ts": "the secret of the process",
  "server/platform/http/front.ts": "addresses, to what kind of page they lead",
  "server/platform/http/page-place.ts": "the place of the page cache",
  "server/platform/log/index.ts": "the one log",
  "server/platform/markdown/many.ts": "whose turn it is to render many texts",
  "server/platform/markdown/pool.ts": "workers that render",
  "server/platform/page-cache/page-cache.ts": "the one page cache of a process",
  "server/platform/page-cache/store.ts": "pages as visitors get them, by public address and language",
  "server/platform/page-cache/stored-page.ts": "whether a page is being packed",
  "server/platform/page-cache/tags.ts": "what the page being rendered depends on",
  "server/platform/rate-limit/known-members.ts": "who was vouched for, by the hash of the session",
  "server/platform/rate-limit/take.ts": "how often somebody asked, by their own bucket",
  "server/reputation/metrics/known-zones.ts": "names of time zones",
  "server/search/near-words.query.ts": "how to look words up, no hits",
  "server/search/read-words.query.ts": "how to read words, no hits",
  "server/search/word-shares.query.ts":
    "how frequent words are, which chooses the way of a query and never what it finds",
  "server/settings/load-settings.ts": "settings, the same for everybody",
  "server/users/password/password-queue.ts": "who waits for a hash",
  "server/users/sessions/actor-cache.ts": "people, by the hash of their own session, for four seconds",
  "server/users/sessions/session-cookies.ts": "sealed cookies, by the cookie itself",
};

test("CA-10 what a process remembers between requests is listed, each with what it is found by", () => {
  // Of the app, what lasts between requests of several people is its server side; a variable in a browser knows one.
  const own = using(/\bnew LRUCache\b|Symbol\.for\(|^let /m).filter((file) => !/^app\/(?!_server|api)/.test(file));
  assert.deepEqual(own, Object.keys(kept).sort());
});

test("CA-07 the framework keeps no answer of another server: nothing asks it to, and our own pages are rendered anew", () => {
  assert.deepEqual(
    using(/force-cache|only-if-cached|next:\s*\{\s*(?:revalidate|tags)|\bunstable_cache\b|\brevalidate(?:Path|Tag)?\b/),
    [],
  );
  assert.deepEqual(using(/\bforce-static\b|\bgenerateStaticParams\b|\bfetchCache\b/), []);
});

test("CA-08 no part of a page is filled once and shown to others", () => {
  assert.deepEqual(
    using(/["']use cache(?:: \w+)?["']|\bcacheLife\(|\bcacheTag\(|\bcacheComponents\b|\buseCache\b/),
    [],
  );
});

test("CA-07 CA-08 CA-10 each of these looks finds what it is for", () => {
  const planted: [RegExp, string][] = [
    [/next:\s*\{\s*(?:revalidate|tags)/, "fetch(address, { next: { revalidate: 60 } })"],
    [/\bnew LRUCache\b|Symbol\.for\(|^let /m, "// a cache\nlet answer: Answer | null = null;"],
    [/["']use cache(?:: \w+)?["']/, '"use cache: remote";'],
  ];
  for (const [mark, text] of planted) assert.match(text, mark);
  assert.ok(files.length > 500, `${files.length} files were looked at`);
});
