import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { allEvents } from "../docs/events.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { reactions } from "../reactions.ts";

/** More recorded events than this, one out of the other, and nobody can follow any more what an act leads to. */
const longest = 3;

const events = await allEvents();
const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const inDomains = globSync("server/*/**/*.ts", { cwd: projectRoot }).filter(
  (file) => !/\.(?:test|testing)\.ts$|^server\/(?:platform|testing|docs|bench|verify)\//.test(file),
);
const texts = new Map(inDomains.map((file) => [file, read(file)]));

/** The files of its domain that a file runs, itself included: what it imports, and what those import. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ""] of (texts.get(file) ?? "").matchAll(
    /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gm,
  )) {
    const next = join(dirname(file), path);
    // Another domain's index offers everything it has; what a reaction takes of it is seen at the name below.
    if (texts.has(next) && !next.endsWith("index.ts")) reached(next, seen);
  }
  return seen;
}

/** Where a reaction is declared: the file that has its name or the beginning of it. */
function fileOf(name: string, on: string): string {
  const stem = name.endsWith(`.${on}`) ? `${name.slice(0, -on.length)}` : name;
  const files = [...texts].filter(([, text]) => text.includes(`"${name}"`) || text.includes(`\`${stem}$`));
  assert.equal(files.length, 1, `${name} is declared once`);
  return files[0]?.[0] ?? "";
}

/** Events that a reaction may record: those recorded in the files it reaches. */
function recordedBy(name: string, on: string): string[] {
  const files = reached(fileOf(name, on));
  return events
    .filter((event) => event.recordedIn.some((file) => files.has(file)))
    .map(({ definition }) => definition.name);
}

const leadsTo = new Map<string, Set<string>>();
for (const { name, on } of reactions) {
  const next = leadsTo.get(on) ?? new Set();
  for (const event of recordedBy(name, on)) next.add(event);
  leadsTo.set(on, next);
}

/** The longest chain of events that begins with one; a circle is told. */
function chainFrom(event: string, before: string[] = []): string[] {
  assert.ok(!before.includes(event), `a circle: ${[...before, event].join(" → ")}`);
  const chains = [...(leadsTo.get(event) ?? [])].map((next) => chainFrom(next, [...before, event]));
  const [best = []] = chains.toSorted((a, b) => b.length - a.length);
  return [event, ...best];
}

test("no reaction leads back to what it reacts to, and no chain has more than three events", () => {
  for (const { definition } of events) {
    const chain = chainFrom(definition.name);
    assert.ok(chain.length <= longest, chain.join(" → "));
  }
});

test("what is known to follow is found by this reading", () => {
  assert.ok(leadsTo.get("post.taken")?.has("solution.revoked"), "a taken answer ends its solution");
  assert.ok(leadsTo.get("solution.verified")?.has("article.drafted"), "a verified solution becomes a draft");
});

test("every reaction reacts to an event there is, under a name of its own", () => {
  const names = reactions.map((reaction) => reaction.name);
  assert.equal(new Set(names).size, names.length);
  const unknown = reactions.filter((reaction) => !events.some(({ definition }) => definition.name === reaction.on));
  assert.deepEqual(unknown, []);
});

test("every event is recorded somewhere", () => {
  const dead = events.filter((event) => event.recordedIn.length === 0).map(({ definition }) => definition.name);
  assert.deepEqual(dead, []);
});
