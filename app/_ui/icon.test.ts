import assert from "node:assert/strict";
import { test } from "node:test";
import { iconPaths, writtenPaths } from "./build-icons.ts";

test("every icon name has its drawing, as lucide has it today", async () => {
  assert.equal(writtenPaths(), await iconPaths());
});
