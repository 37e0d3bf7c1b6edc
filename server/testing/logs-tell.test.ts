import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { answeringProcedures } from "../answer-procedures.ts";
import { answeringRest } from "../integrations/index.ts";
import { createKey } from "../integrations/keys/create-key.ts";
import { env, forgetEnv } from "../platform/env/env.ts";
import { createLog } from "../platform/log/index.ts";
import { hashPassword } from "../users/password/hash-password.ts";
import { startWorker } from "../worker.ts";
import { startFront } from "./front.ts";
import { mailedKey } from "./mailbox.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const lines: string[] = [];
const log = createLog("debug", { write: (line: string) => void lines.push(line) });
(globalThis as Record<symbol, unknown>)[Symbol.for("kundig.log")] = log;
const front = await startFront({
  siteUrl: env().url,
  log,
  handler: answeringProcedures(
    answeringRest(async (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!DOCTYPE html>");
    }),
  ),
});
after(() => front[Symbol.asyncDispose]());
const { host, origin } = new URL(env().url);
const call = (procedure: string, input: object, cookie = "") =>
  front.ask(`/api/trpc/${procedure}`, {
    method: "POST",
    headers: { host, origin, cookie, "content-type": "application/json" },
    from: "203.0.113.77",
    body: JSON.stringify({ json: input }),
  });

const password = "vom-Kranich7-gesehen";
/** What must stand in no line, whatever is done with it. */
const privateWords = ["203.0.113.77", "ada@example.com", "Kranich", "Zahnweh"];
function assertNothingPrivate(): void {
  assert.ok(lines.length > 0);
  for (const line of lines) for (const word of privateWords) assert.ok(!line.includes(word), `${word} in ${line}`);
}
const written = () => lines.map((line) => JSON.parse(line) as { id?: string; requestId?: string; msg: string });

before(async () => {
  await world.board("routers");
  await world.person("ada");
  await world.db.user.update({ where: { name: "ada" }, data: { passwordHash: await hashPassword(password) } });
});

test("RL-35 signing in, by password and by a mailed link, leaves neither password, address, link nor session in the log", async () => {
  assert.equal(
    (await call("users.signIn", { login: "ada@example.com", password: "Kranich-falsch-geraten" })).status,
    400,
  );
  const signedIn = await call("users.signIn", { login: "ada@example.com", password });
  assert.equal(signedIn.status, 200);
  const session = JSON.stringify(signedIn.headers["set-cookie"] ?? signedIn.text);
  privateWords.push(...(session.match(/[\w-]{40,}/g) ?? []));
  assert.equal((await call("users.requestSignInLink", { email: "ada@example.com" })).status, 200);
  const key = await mailedKey(world, "ada@example.com");
  privateWords.push(key);
  await front.ask(`/link/${key}?next=${key}`, { headers: { host }, from: "203.0.113.77" });
  await call("users.signInByLink", { token: key });
  await front.ask("/search?q=Zahnweh+ada@example.com", { headers: { host }, from: "203.0.113.77" });
  assert.ok(lines.length >= 6);
  for (const line of written()) assert.match(line.id ?? "", /^[0-9a-f-]{36}$/);
  assertNothingPrivate();
});

test("RL-35 a fault is found by its request, from the line of the request to the line of the error, also for other systems", async () => {
  const admin = await world.person("boss", "ADMIN");
  const { secret } = await createKey(world.as(admin), { name: "App", scope: "PUBLIC", days: 365 });
  privateWords.push(secret);
  await world.db.$executeRaw`ALTER TABLE "SearchDocument" RENAME TO "Away"`;
  const input = encodeURIComponent(JSON.stringify({ json: { query: "Zahnweh ada@example.com" } }));
  const headers = { host, authorization: `Bearer ${secret}` };
  const failed = [
    await front.ask(`/api/trpc/search.find?input=${input}`, { headers, from: "203.0.113.77" }),
    await front.ask("/api/v1/search?q=Zahnweh", { headers, from: "203.0.113.77" }),
  ];
  await world.db.$executeRaw`ALTER TABLE "Away" RENAME TO "SearchDocument"`;
  assert.deepEqual(
    failed.map(({ status }) => status),
    [500, 500],
  );
  const faults = written().filter(({ msg }) => /failed$/.test(msg));
  assert.equal(faults.length, 2);
  const requests = new Set(written().map(({ id }) => id));
  for (const { requestId } of faults) assert.ok(requestId && requests.has(requestId));
  assertNothingPrivate();
});

test("RL-35 a mail server that refuses somebody does not bring their address into the log", async () => {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}>: the mailbox is full`), { responseCode: 452 })),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  const address = server.server.address();
  assert.ok(address && typeof address === "object");
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`;
  forgetEnv();
  assert.equal((await call("users.requestReset", { email: "ada@example.com" })).status, 200);
  const worker = await startWorker([]);
  for (const end = Date.now() + 15_000; !lines.some((line) => /mailbox is full/.test(line)); await wait(50))
    assert.ok(Date.now() < end, "the failure stands in the log");
  await worker.stop();
  assertNothingPrivate();
});
