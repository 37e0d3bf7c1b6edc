import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const dataDir = mkdtempSync(join(tmpdir(), "kundig-secret-"));
after(() => rmSync(dataDir, { recursive: true }));

/** A process of its own, because a process keeps the secret it has read. */
function derived(purpose: string): string {
  const code = `import { secret } from ${JSON.stringify(import.meta.resolve("./secret.ts"))};
    process.stdout.write(secret(${JSON.stringify(purpose)}).toString("hex"));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, KUNDIG_DATA_DIR: dataDir },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

test("the secret is made at the first start, for the owner's eyes only, and then kept", () => {
  const first = derived("sessions");
  const file = join(dataDir, "secret");
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.match(readFileSync(file, "utf8"), /^[0-9a-f]{64}\n$/);
  assert.deepEqual(readdirSync(dataDir), ["secret"]);
  assert.equal(derived("sessions"), first);
});

test("each purpose has a key of its own, and none is the secret itself", () => {
  const keys = [derived("sessions"), derived("unsubscribe"), readFileSync(join(dataDir, "secret"), "utf8").trim()];
  assert.equal(new Set(keys).size, 3);
  assert.ok(keys.every((key) => key.length === 64));
});

test("RL-33 a damaged secret stops the start instead of being replaced", () => {
  writeFileSync(join(dataDir, "secret"), "short");
  assert.throws(() => derived("sessions"), /is damaged/);
  assert.equal(readFileSync(join(dataDir, "secret"), "utf8"), "short");
});
