import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";

test("what hangs while everything stops is named and left, and the parts below it still end in order", async () => {
  const child = fork(join(import.meta.dirname, "lifetime.child.ts"), { silent: true });
  assert.ok(child.stdout && child.stderr);
  const told = Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  await once(child, "message");
  child.kill("SIGINT");
  const [out, err, [code]] = await told;
  assert.equal(out, "the database ended in order\n");
  assert.match(err, /Something does not end within 0\.2 s/);
  assert.equal(code, 0);
});
