import assert from "node:assert/strict";
import { test } from "node:test";
import type { variables } from "./env.schema.ts";
import { EnvironmentError, readEnv } from "./env.ts";

function sentencesFor(source: Record<string, string>): string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.sentences;
    throw error;
  }
  return [];
}

test("an empty environment is enough to start", () => {
  const env = readEnv({});
  assert.equal(env.port, 3000);
  assert.equal(env.url, "http://localhost:3000");
  assert.equal(env.databaseUrl, undefined);
  assert.equal(env.demo, true);
  assert.equal(env.trustedHops, 0);
  assert.equal(env.pageCacheMb, 128);
  assert.match(env.dataDir, /^\/.*\/\.kundig$/);
});

test("an empty value counts as not set", () => {
  assert.equal(readEnv({ PORT: "", DATABASE_URL: "", KUNDIG_URL: "" }).url, "http://localhost:3000");
});

test("the site's address follows the port unless it is given", () => {
  assert.equal(readEnv({ PORT: "8080" }).url, "http://localhost:8080");
  assert.equal(readEnv({ PORT: "8080", KUNDIG_URL: "https://help.example.com/" }).url, "https://help.example.com");
});

const wrongValues: Record<keyof typeof variables, string> = {
  PORT: "70000",
  KUNDIG_HOST: "x".repeat(300),
  DATABASE_URL: "mysql://localhost/kundig",
  KUNDIG_DATA_DIR: "x".repeat(2000),
  KUNDIG_URL: "https://help.example.com/path",
  KUNDIG_DEMO: "yes",
  SMTP_URL: "mail.example.com",
  MAIL_FROM: "Kundig <a@b.c>\r\nBcc: all@example.com",
  KUNDIG_SPAM_URL: "spam.example.com",
  KUNDIG_SPAM_KEY: "x".repeat(300),
  DEFAULT_LOCALE: "fr",
  LOG_LEVEL: "loud",
  KUNDIG_TRUSTED_HOPS: "-1",
  KUNDIG_PAGE_CACHE_MB: "0",
  KUNDIG_PROCESS: "all",
  KUNDIG_POOL_SIZE: "many",
  KUNDIG_OUTBOUND_HOSTS: "tickets.internal",
};

for (const [name, value] of Object.entries(wrongValues))
  test(`RL-33 a wrong ${name} is refused with one sentence that names it and says what is expected`, () => {
    const sentences = sentencesFor({ [name]: value });
    assert.equal(sentences.length, 1);
    assert.ok(sentences[0]?.startsWith(`${name} is "`), sentences[0]);
    assert.match(sentences[0] ?? "", /, but it must be .+\.$/s);
  });

test("RL-33 every wrong variable is told at once", () => {
  assert.equal(sentencesFor({ PORT: "x", KUNDIG_DEMO: "x", LOG_LEVEL: "x" }).length, 3);
});

test("EM-07 a password or key in a wrong variable is not shown, however it is written", () => {
  const wrong: Record<string, string>[] = [
    { DATABASE_URL: "mysql://kundig:hunter2@db/kundig" },
    { DATABASE_URL: "mysql://kundig:a/hunter2@db/kundig" },
    { SMTP_URL: "smpt://kundig:a@hunter2@mail.example.com" },
    { SMTP_URL: "kundig:hunter2@mail.example.com" },
    { KUNDIG_SPAM_KEY: "hunter2".repeat(50) },
  ];
  for (const source of wrong) {
    const [sentence = ""] = sentencesFor(source);
    assert.match(sentence, /, but it must be .+\.$/s);
    assert.ok(!sentence.includes("hunter2"), sentence);
  }
  const [sentence] = sentencesFor(wrong[0] ?? {});
  assert.ok(sentence?.includes("mysql://…@db/kundig"));
});
