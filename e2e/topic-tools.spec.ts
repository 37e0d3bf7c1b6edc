import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type OwnStage, openStage } from "./fixtures/own-stage.ts";
import { type Sender, senderOf, unhurried } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";
import { at, wordsOf } from "./fixtures/words.ts";

const port = Number(process.env.KUNDIG_STAGE_PORT ?? 4517) + 2;
const url = `http://localhost:${port}`;
test.use({ baseURL: url });

const words = wordsOf("en", "arranging");
const acts = wordsOf("en", "acts");
const topics = wordsOf("en", "topics");
const errors = wordsOf("en", "errors");
const part = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}-title"]`);
const press = (page: Page, id: string, key: string) =>
  part(page, id).getByRole("button", { name: words[key], exact: true }).click();
const say = (page: Page, id: string, reason: string) => page.locator(`#${id}-reason`).fill(reason);
/** What the page says has happened. */
const said = (page: Page, key: string) => page.getByRole("status").filter({ hasText: words[key] });
let stage: OwnStage;
let staff: Sender;

test.beforeAll(async () => {
  stage = await openStage(port, join(import.meta.dirname, "..", ".kundig", "tools-stage"));
  staff = await senderOf(url, "agent");
});
test.afterAll(() => stage.close());

async function ask(title: string): Promise<{ number: number; path: string }> {
  const body = "Every evening at eight the picture stops for a minute, then it goes on.";
  const made = await staff.trpc.topics.ask.mutate({ board: "routers", title, body, tags: ["wifi"] });
  return { number: made.topic, path: `/t/${made.topic}/${made.slug}` };
}
const answer = (topic: number, body: string) => staff.trpc.topics.answer.mutate({ topic, body });

test("without a script a moderator moves a topic to another board and takes it back", async ({ person }) => {
  const topic = await ask("The picture stops every evening");
  const page = await person("moderator", { javaScriptEnabled: false });
  await page.goto(`${topic.path}/manage`);
  await page.locator("#move-board").selectOption("lounge");
  await say(page, "move", "belongs to the lounge");
  await press(page, "move", "move");
  await expect(said(page, "doneMove")).toBeVisible();
  await page.goto("/b/lounge");
  await expect(page.getByRole("link", { name: "The picture stops every evening" })).toBeVisible();
  await page.goBack();
  await said(page, "doneMove").getByRole("button", { name: words.undo, exact: true }).click();
  await expect(said(page, "done")).toBeVisible();
  await page.goto("/b/lounge");
  await expect(page.getByRole("link", { name: "The picture stops every evening" })).toHaveCount(0);
});

test("a moderator looks for the other topic, sees what happens, merges; the old number leads on until it is undone", async ({
  person,
}) => {
  const into = await ask("Television halts at eight o'clock");
  await answer(into.number, "Switch the recording off, it fills the line.");
  const from = await ask("Why does my television halt at eight");
  await answer(from.number, "The same here, since the last update came.");
  const page = await person("moderator");
  await page.goto(from.path);
  const name = acts.more?.replace(
    "{name}",
    (await page.locator("article").first().getByRole("link").first().innerText()).trim(),
  );
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("menuitem", { name: acts.manageTopic, exact: true }).click();
  await page.waitForURL(/\/manage$/);
  await expect(async () => {
    await page.locator("#merge-into").fill("television halts");
    await press(page, "merge", "mergeFind");
    await expect(page.getByRole("link", { name: /Television halts at eight o'clock/ }).first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 60_000 });
  await part(page, "merge")
    .getByRole("link", { name: /Television halts at eight o'clock/ })
    .first()
    .click();
  await expect(part(page, "merge")).toContainText("2 posts go");
  await say(page, "merge", "both ask the same");
  await press(page, "merge", "merge");
  await page.waitForURL(new RegExp(into.path));
  await expect(page.getByText(topics.merged?.match(/one \{([^}]*)\}/)?.[1] ?? "")).toBeVisible();

  const visitor = await person(null);
  await visitor.goto(from.path);
  expect(new URL(visitor.url()).pathname).toBe(into.path);
  await expect(visitor.getByText("since the last update came").first()).toBeVisible();
  const told = await (await senderOf(url, null)).ask(`${from.path}/2`);
  expect([told.status, told.location]).toEqual([308, `${into.path}/4`]);

  await page.goto(`${into.path}/manage`);
  await page.getByRole("button", { name: `${words.undo}: Why does my television halt at eight` }).click();
  await expect(said(page, "done")).toBeVisible();
  await visitor.goto(from.path);
  expect(new URL(visitor.url()).pathname).toBe(from.path);
  await expect(visitor.getByText("since the last update came").first()).toBeVisible();
});

test("chosen posts become a topic of their own, and both name each other", async ({ person }) => {
  const topic = await ask("Sound is late on the radio at night");
  await answer(topic.number, "That is the buffer, set it to two seconds.");
  await answer(topic.number, "And how do I reset my clock radio to summer time?");
  const page = await person("moderator");
  await page.goto(`${topic.path}/manage`);
  await part(page, "split")
    .getByLabel(/clock radio to summer time/)
    .check();
  await page.locator("#split-name").fill("Resetting a clock radio to summer time");
  await say(page, "split", "a question of its own");
  await press(page, "split", "split");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Resetting a clock radio to summer time");
  await expect(page.getByText(topics.splitFrom ?? "")).toBeVisible();
  await page.getByRole("link", { name: "Sound is late on the radio at night" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sound is late on the radio at night");
  await expect(page.getByRole("link", { name: "Resetting a clock radio to summer time" }).first()).toBeVisible();
  await expect(page.getByText("clock radio to summer time?")).toHaveCount(0);
});

test("in slow mode a member is told to wait, and staff are not", async ({ person }) => {
  const topic = await ask("Which channel shows the match tonight");
  const page = await person("moderator");
  await page.goto(`${topic.path}/manage`);
  await page.locator("#slow-minutes").selectOption("30");
  await press(page, "slow", "saveSlow");
  await expect(said(page, "done")).toBeVisible();
  const helper = await senderOf(url, "helper");
  await unhurried(() =>
    helper.trpc.topics.answer.mutate({ topic: topic.number, body: "It is on channel five tonight." }),
  );
  const member = await person("helper", { javaScriptEnabled: false });
  await member.goto(topic.path);
  await expect(member.getByText(topics.slowMode ?? "", { exact: true })).toBeVisible();
  await member.goto(`${topic.path}/answer`);
  await member.locator("textarea").last().fill("And the one after it on channel six.");
  // Shortly after a post everybody is asked to slow down; the mode of the topic lasts longer.
  await expect(async () => {
    await member.getByRole("button", { name: topics.sendAnswer, exact: true }).click();
    await expect(member.getByText(errors["TooMany.slowModeSoon"] ?? "")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(member.locator("textarea").last()).toHaveValue("And the one after it on channel six.");
  await answer(topic.number, "The team says hello as well.");
  await answer(topic.number, "And once more.");
});

test("a timer shows to those who look after the board, and closes the topic when its time has come", async ({
  person,
}) => {
  const topic = await ask("When does the old app end");
  const page = await person("moderator");
  await page.goto(`${topic.path}/manage`);
  await page.locator("#timer-hours").selectOption("24");
  await page.locator("#timer-reason").fill("the old app is gone by then");
  await part(page, "closing").getByRole("button", { name: words.setTimer }).first().click();
  await expect(part(page, "closing").getByText("the old app is gone by then")).toBeVisible();
  await page.goto(topic.path);
  await expect(page.getByText(acts.timers ?? "")).toBeVisible();
  const visitor = await person(null);
  await visitor.goto(topic.path);
  await expect(visitor.getByText(acts.timers ?? "")).toHaveCount(0);
  await stage.passWeeks(1);
  // Sign-ins end with the weeks.
  staff = await senderOf(url, "agent");
  await stage.run("work-timers");
  await expect(async () => {
    await visitor.goto(topic.path);
    await expect(visitor.getByText("the old app is gone by then")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(visitor.getByText(topics.locked ?? "", { exact: true })).toBeVisible();
});

test("PE-02 for everybody who does not look after the board there is no page to manage it", async ({ person }) => {
  const topic = await ask("Nothing to manage here for you");
  for (const role of ["asker", "helper", "editor"] as const) {
    const page = await person(role);
    const answered = await page.request.get(`${topic.path}/manage`);
    expect(await answered.text(), role).not.toContain(words.partMove);
  }
});

for (const [locale, theme, width] of [
  ["en", "light", 1440],
  ["de", "dark", 390],
] as const) {
  test(`axe finds nothing where a topic is managed, ${locale}, ${theme}`, async ({ person }) => {
    const topic = await ask(`Managed in ${locale} and looked at`);
    const { postId } = await answer(topic.number, "A first answer to this question.");
    await staff.trpc.topics.edit.mutate({
      post: postId,
      version: 1,
      body: "A first answer to this, changed.",
      reason: "",
    });
    const page = await person("moderator", { colorScheme: theme, viewport: { width, height: 900 } });
    const findings: string[] = [];
    for (const path of [
      `${topic.path}/manage?into=1&part=move&problem=board.unknownBoard`,
      `${topic.path}/history/${postId}`,
    ]) {
      await page.goto(at(locale, path));
      const { violations } = await new AxeBuilder({ page }).analyze();
      findings.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) findings.push(`${path}: ${wide} px too wide`);
    }
    expect(findings).toEqual([]);
  });
}
