import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../platform/env/project-root.ts";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");

test("every package has a line that says what it is for, and every line a package", () => {
  const { dependencies, devDependencies, optionalDependencies }: Record<string, Record<string, string>> = JSON.parse(
    read("package.json"),
  );
  const lines = [...read("server/docs/dependencies.md").matchAll(/^- `([^`]+)`: (.+\.)$/gm)].map(([, name]) => name);
  assert.deepEqual(lines.toSorted(), Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort());
});

test("all versions are exact", () => {
  const packages: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
  for (const kind of ["dependencies", "devDependencies", "optionalDependencies"])
    for (const [name, version] of Object.entries(packages[kind] ?? {})) assert.match(version, /^\d+\.\d+\.\d+/, name);
});
