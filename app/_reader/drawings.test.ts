import assert from "node:assert/strict";
import { test } from "node:test";
import paths from "../_ui/icon-paths.json" with { type: "json" };
import { drawings } from "./drawings.ts";

test("suggestions show the same drawings as the rest of the page", () => {
  const known: Record<string, string> = paths;
  for (const { icon, path } of Object.values(drawings)) assert.equal(path, known[icon]);
});
