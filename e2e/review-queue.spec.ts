import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type OwnStage, openStage } from "./fixtures/own-stage.ts";
import { senderOf } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";

// What other journeys leave to be decided does not wait in this queue.
const port = Number(process.env.KUNDIG_STAGE_PORT ?? 4517) + 2;
test.use({ baseURL: `http://localhost:${port}` });
let stage: OwnStage;
test.beforeAll(async () => {
  stage = await openStage(port, join(import.meta.dirname, "..", ".kundig", "review-stage"));
});
test.afterAll(() => stage.close());

const many = 50;

/** How what has come with the demo is decided, so that the journey begins with an empty queue. */
const decisions: Record<string, string> = {
  FLAGS: "keep",
  FIRST_POST: "approve",
  WORD_HIT: "approve",
  SUSPECTED_SPAM: "remove",
  EDIT: "rejectEdit",
  MEMBER: "leave",
  APPEAL: "uphold",
  NOTICE: "noticeKeep",
};

/** Decides everything that is open: each item as a moderator, one that the admin has taken as the admin. */
async function clearQueue(baseURL: string): Promise<void> {
  const [moderator, admin] = [await senderOf(baseURL, "moderator"), await senderOf(baseURL, "admin")];
  const mine = (await admin.trpc.users.account.query()).name;
  for (const { id: item, kind, claimedBy } of (await admin.trpc.queue.list.query({ size: 100 })).rows) {
    const { trpc } = claimedBy?.name === mine ? admin : moderator;
    await trpc.queue.decide.mutate({ item, decision: decisions[kind] ?? "", reason: "Decided before the journey." });
  }
}

/** So many flagged answers, all on one topic. */
async function seedItems(baseURL: string): Promise<void> {
  const [agent, admin] = [await senderOf(baseURL, "agent"), await senderOf(baseURL, "admin")];
  const board = (await admin.trpc.boards.tree.query())[0]?.slug ?? "";
  const asking = {
    board,
    title: "Which of these offers can be trusted",
    body: "I was sent a lot of them today.",
    tags: ["offers"],
  };
  const { topic } = await agent.trpc.topics.ask.mutate(asking);
  for (let number = 1; number <= many; number += 1) {
    const { postId: post } = await agent.trpc.topics.answer.mutate({
      topic,
      body: `Offer number ${number}: buy it now and save.`,
    });
    await admin.trpc.flags.raise.mutate({ post, reason: "SPAM" });
  }
}

const open = (page: Page, count: number) =>
  expect(page.getByText(count === 0 ? "nothing open" : new RegExp(`(^|\\D)${count} open`))).toBeVisible();
/** The buttons show their letters once letters are heard. */
const ready = (page: Page) =>
  expect(page.getByRole("toolbar", { name: "Decisions" }).locator("kbd").first()).toBeVisible();

test("whoever looks at the demo as a moderator finds something of every kind to decide", async ({
  person,
  baseURL,
}) => {
  const { trpc } = await senderOf(baseURL ?? "", "moderator");
  const { rows } = await trpc.queue.list.query({ size: 100 });
  expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(Object.keys(decisions).sort());
  expect(rows.filter(({ claimedBy }) => claimedBy !== null)).toHaveLength(1);
  expect(rows.filter(({ late }) => late)).toHaveLength(0);
  const page = await person("moderator");
  for (const { id } of rows) {
    await page.goto(`/review?item=${id}`);
    await ready(page);
    await expect(page.getByRole("region", { name: /^Item: / })).toBeVisible();
    // However far down the list it stands, the page with its heading stays where it is.
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
});

test("a moderator clears 50 items by keyboard alone", async ({ person, baseURL }) => {
  await clearQueue(baseURL ?? "");
  await seedItems(baseURL ?? "");
  const page = await person("moderator");
  let requests = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/")) requests += 1;
  });
  await page.goto("/review");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  let left = many;
  await open(page, left);
  await ready(page);

  // What the letters do is one key away.
  await press("?");
  await expect(page.getByRole("dialog", { name: "Letters on this page" })).toBeVisible();
  await press("Escape");

  // One after the other: most are fine.
  for (; left > 30; ) {
    await press("a");
    left -= 1;
    await open(page, left);
    await ready(page);
  }
  // Some are removed, with a suggested reason.
  for (; left > 20; ) {
    await press("r");
    await expect(page.getByRole("dialog", { name: "Remove" })).toBeVisible();
    await press("1", "Enter");
    left -= 1;
    await open(page, left);
    await ready(page);
  }
  // The last one was a mistake: it is back, and decided otherwise.
  await press("u");
  await open(page, left + 1);
  await ready(page);
  await press("d");
  await open(page, left);
  await ready(page);
  // Five at once.
  for (let number = 0; number < 5; number += 1) await press("x", "j");
  await expect(page.getByText("5 selected")).toBeVisible();
  await press("h");
  await expect(page.getByRole("dialog", { name: "Hide: 5 items" })).toBeVisible();
  await page.keyboard.type("This is advertising.");
  await press("Enter");
  left -= 5;
  await open(page, left);
  for (; left > 0; ) {
    await ready(page);
    await press("a");
    left -= 1;
    await open(page, left);
  }
  await expect(page.getByRole("paragraph").filter({ hasText: "Nothing waits for you" }).first()).toBeVisible();
  // However fast somebody decides, the limit on requests (100 in ten seconds) is out of reach.
  expect(requests).toBeLessThan(90);
});

test("two moderators see each other on an item, and the second learns who decided", async ({ person, baseURL }) => {
  const [agent, admin] = [await senderOf(baseURL ?? "", "agent"), await senderOf(baseURL ?? "", "admin")];
  const board = (await admin.trpc.boards.tree.query())[0]?.slug ?? "";
  const asking = {
    board,
    title: "Is this offer meant seriously",
    body: "It looks too good to be true.",
    tags: ["offers"],
  };
  const { topic } = await agent.trpc.topics.ask.mutate(asking);
  const { postId: post } = await agent.trpc.topics.answer.mutate({ topic, body: "Buy it now and save a lot." });
  const [moderator, boss] = [await person("moderator"), await person("admin")];
  await moderator.goto("/");
  const flagging = await senderOf(baseURL ?? "", "helper");
  await flagging.trpc.flags.raise.mutate({ post, reason: "SPAM" });
  for (const page of [moderator, boss]) {
    const rows = await admin.trpc.queue.list.query({ size: 100 });
    const item = rows.rows.find((row) => row.topic?.number === topic)?.id ?? "";
    await page.goto(`/review?item=${item}`);
    await ready(page);
  }
  await expect(moderator.getByText("is looking at this too")).toBeVisible();
  await boss.keyboard.press("a");
  await expect(boss.getByText("Fine as it is: done")).toBeVisible();
  await expect(moderator.getByText("has just decided")).toBeVisible();
  await moderator.keyboard.press("a");
  await expect(moderator.getByText("has decided this already")).toBeVisible();
});

test("a member reports an answer on its page and without a script, and reads that it was reported", async ({
  person,
  baseURL,
}) => {
  const helper = await person("helper");
  const { trpc } = await senderOf(baseURL ?? "", "agent");
  const list = await trpc.topics.list.query({ filter: "answered", size: 5 });
  const topic = list.rows[0];
  if (!topic) throw new Error("The demo community has no answered topic.");
  await helper.goto(`/t/${topic.number}/${topic.slug}`);
  const report = helper.getByRole("button", { name: "Report", exact: true }).first();
  await report.focus();
  await report.press("Enter");
  const dialog = helper.getByRole("dialog");
  await dialog.getByLabel("Spam or advertising").check();
  await dialog.getByRole("button", { name: "Report" }).click();
  await expect(helper.getByRole("button", { name: "You reported this" }).first()).toBeVisible();

  const plain = await person("asker", { javaScriptEnabled: false });
  await plain.goto(`/t/${topic.number}/${topic.slug}`);
  const href = await plain.getByRole("link", { name: "Report", exact: true }).last().getAttribute("href");
  await plain.goto(href ?? "");
  await plain.getByLabel("Does not belong here").check();
  await plain.getByRole("button", { name: "Report" }).click();
  await plain.waitForURL(/\/t\/\d+/);
});
