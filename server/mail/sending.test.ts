import assert from "node:assert/strict";
import { after, test } from "node:test";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { contextOf, system } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { type MailRequest, queueMail, sendMail } from "./index.ts";

/** What the mail server was handed, and what it shall answer next. */
const received: { from: string; to: string[]; raw: string }[] = [];
const mood: { onRcpt: string | null; code: number; away: boolean } = { onRcpt: null, code: 0, away: false };

const refusal = () => Object.assign(new Error(mood.onRcpt ?? ""), { responseCode: mood.code });
const behaviour: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onConnect: (_session, done) =>
    done(mood.away ? Object.assign(new Error("closed"), { responseCode: 421 }) : undefined),
  onRcptTo: (_address, _session, done) => done(mood.onRcpt ? refusal() : undefined),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : "";
      received.push({ from, to: rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
};
const server = new SMTPServer(behaviour);
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => {
    const address = listening.address();
    resolve(typeof address === "object" && address ? address.port : 0);
  });
});
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
process.env.MAIL_FROM = "Nordlicht <community@example.net>";
const world = await openWorld();
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const jonas = await world.person("jonas");
let causes = 0;
type Over = { [K in "cause" | "locale"]?: string } & { data?: MailRequest<"answered">["data"] };
async function queue(over: Over = {}): Promise<string> {
  const data = {
    title: "No Wi-Fi after the update",
    path: "/t/12/no-wifi#p2",
    by: "Marta",
    excerpt: "Choose channel 36.",
    ...over.data,
  };
  const cause = over.cause ?? `cause ${++causes}`;
  const base = { kind: "answered", to: "jonas@example.com", userId: jonas.id, locale: "en", at: world.now() } as const;
  await world.db.$transaction((tx) => queueMail(tx, { ...base, ...over, cause, data }));
  const row = await world.db.mailMessage.findUnique({ where: { cause } });
  return row?.id ?? "";
}
const row = (id: string) => world.db.mailMessage.findUniqueOrThrow({ where: { id } });
const newest = async () => PostalMime.parse(received.at(-1)?.raw ?? "");

test("a queued mail reaches the mail server once, as text and HTML, to one recipient (EM-02)", async () => {
  const id = await queue();
  await runJobs(world);
  await runJobs(world);
  assert.equal(received.length, 1);
  assert.deepEqual(received[0]?.to, ["jonas@example.com"]);
  assert.equal(received[0]?.from, "community@example.net");
  const mail = await newest();
  assert.equal(mail.subject, "Marta answered: No Wi-Fi after the update");
  assert.match(mail.text ?? "", /> Choose channel 36\.[\s\S]*http:\/\/localhost:3000\/t\/12\/no-wifi#p2/);
  assert.match(mail.html ?? "", /href="http:\/\/localhost:3000\/t\/12\/no-wifi#p2"/);
  assert.equal(mail.messageId, `<${id}@localhost>`);
  assert.equal(mail.headers.find(({ key }) => key === "auto-submitted")?.value, "auto-generated");
  assert.ok((await row(id)).sentAt);
});

test("one cause makes one mail, and no commit makes none", async () => {
  const before = received.length;
  await queue({ cause: "the same" });
  await queue({ cause: "the same" });
  const failing = world.db.$transaction(async (tx) => {
    await queueMail(tx, {
      kind: "address-known",
      cause: "rolled back",
      to: "a@example.org",
      locale: "en",
      data: {},
      at: world.now(),
    });
    throw new Error("no");
  });
  await assert.rejects(failing);
  await runJobs(world);
  assert.equal(received.length, before + 1);
});

test("a mail server that is away loses nothing: the mail is tried again and arrives (RL-18)", async () => {
  const before = received.length;
  mood.away = true;
  const id = await queue();
  await runJobs(world);
  assert.deepEqual([(await row(id)).sentAt, (await row(id)).failedAt, (await row(id)).attempts], [null, null, 1]);
  mood.away = false;
  await world.db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await runJobs(world);
  assert.equal(received.length, before + 1);
  assert.ok((await row(id)).sentAt);
});

test("an address refused for good stands in the failed list at once, a full mailbox is tried again", async () => {
  Object.assign(mood, { onRcpt: "no such user", code: 550 });
  const gone = await queue();
  await runJobs(world);
  assert.ok((await row(gone)).failedAt);
  assert.match((await row(gone)).lastError ?? "", /550/);
  Object.assign(mood, { onRcpt: "mailbox full", code: 452 });
  const full = await queue();
  await runJobs(world);
  assert.equal((await row(full)).failedAt, null);
  mood.onRcpt = null;
  await world.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

test("after twelve tries a mail stands in the failed list", async () => {
  const id = await queue();
  await world.db.mailMessage.update({ where: { id }, data: { attempts: 11 } });
  mood.away = true;
  const ctx = contextOf(system, { now: world.now });
  await assert.rejects(sendMail.run(ctx, { id }));
  mood.away = false;
  assert.ok((await row(id)).failedAt);
  await sendMail.run(ctx, { id });
  assert.equal((await row(id)).sentAt, null);
  await world.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

test("a link that has run out is not sent any more, and a key that was sent is not kept", async () => {
  const token = "A".repeat(43);
  const ask = (cause: string) =>
    world.db.$transaction((tx) =>
      queueMail(tx, {
        kind: "sign-in-link",
        cause,
        to: "ada@example.org",
        locale: "en",
        data: { token },
        at: world.now(),
      }),
    );
  await ask("late");
  world.later({ minutes: 10 });
  const before = received.length;
  await runJobs(world);
  assert.equal(received.length, before);
  await ask("in time");
  await runJobs(world);
  assert.ok(received.at(-1)?.raw.includes(token));
  const sent = await world.db.mailMessage.findUniqueOrThrow({ where: { cause: "in time" } });
  assert.deepEqual([sent.text, sent.html], ["", ""]);
});

test("XS-17 hostile titles, names and excerpts stay text in both parts", async () => {
  const hostile = `</title><script>window.x=1</script><img src=x onerror=alert(1)> "quoted" & 'more' {by} <b>`;
  await queue({ data: { title: hostile, path: "/t/1/x", by: hostile.slice(0, 90), excerpt: hostile } });
  await runJobs(world);
  const mail = await newest();
  assert.ok(mail.text?.includes(hostile));
  assert.ok(!/<(script|img|b)\b/i.test(mail.html ?? ""));
  assert.ok(mail.html?.includes("&lt;script&gt;window.x=1&lt;/script&gt;"));
});

test("IN-08 SR-11 line breaks in a title write no header, and nothing is read from files or addresses", async () => {
  const title = "Harmless\r\nBcc: evil@example.org\r\n\r\n<script>";
  await queue({
    data: { title, path: "/t/1/x", by: "Eve\u202enimda", excerpt: "file:///etc/passwd http://127.0.0.1/" },
  });
  await runJobs(world);
  const mail = await newest();
  assert.equal(mail.bcc, undefined);
  assert.deepEqual(received.at(-1)?.to, ["jonas@example.com"]);
  assert.equal(mail.subject, "Eve nimda answered: Harmless Bcc: evil@example.org <script>");
  assert.ok(!received.at(-1)?.raw.includes("root:"));
});

test("EM-07 the password of the mail server stands in no table, also when the server refuses it", async () => {
  const before = process.env.SMTP_URL;
  process.env.SMTP_URL = `smtp://kundig:hunter2@127.0.0.1:${port}`;
  forgetEnv();
  const id = await queue();
  await runJobs(world).catch(() => undefined);
  process.env.SMTP_URL = before;
  forgetEnv();
  assert.ok((await row(id)).lastError);
  const tables = await world.db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`;
  for (const { name } of tables) {
    const rows = await world.db.$queryRawUnsafe(`SELECT row_to_json(t)::text AS row FROM ${name} t`);
    assert.doesNotMatch(JSON.stringify(rows), /hunter2|aHVudGVyM|a3VuZGlnAGh1bnRlcj/, name);
  }
});

test("a mail speaks the language of its reader, and its links keep it", async () => {
  await queue({ locale: "de" });
  await runJobs(world);
  const mail = await newest();
  assert.equal(mail.subject, "Marta hat geantwortet: No Wi-Fi after the update");
  assert.ok(mail.text?.includes("http://localhost:3000/de/t/12/no-wifi#p2"));
});
