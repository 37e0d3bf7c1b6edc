import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog, longestLine } from "./index.ts";

function recording(level = "info") {
  const lines: string[] = [];
  const log = createLog(level, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

test("EM-07 passwords, tokens and cookies never reach the log", () => {
  const { log, lines } = recording();
  log.info({ password: "p1", headers: { cookie: "c1", authorization: "a1" }, token: "t1", path: "/x" }, "said");
  assert.equal(lines.length, 1);
  for (const secret of ["p1", "c1", "a1", "t1"]) assert.ok(!lines[0]?.includes(secret), secret);
  assert.ok(lines[0]?.includes('"path":"/x"'));
});

test("DS-09 no line is longer than 4 kB, and each stays valid JSON", () => {
  const { log, lines } = recording();
  log.info({ path: "ü".repeat(100_000), list: Array.from({ length: 5_000 }, () => "x") }, "long");
  log.info({ path: '"\\\n'.repeat(5_000) }, "escaped");
  const error = new Error("m".repeat(50_000));
  log.error({ err: error }, "failed");
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= longestLine, String(line.length));
    assert.ok(JSON.parse(line).level);
  }
  assert.equal(lines.length, 3);
});

test("a line break in what somebody sent does not begin a new line", () => {
  const { log, lines } = recording();
  log.info({ path: '/x\n{"level":"error"}' }, "request");
  assert.equal(lines[0]?.trimEnd().split("\n").length, 1);
});
