import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type OwnStage, openStage } from "./fixtures/own-stage.ts";
import { type Sender, senderOf } from "./fixtures/sender.ts";
import { expect, signInOf, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const port = Number(process.env.KUNDIG_STAGE_PORT ?? 4517) + 1;
const url = `http://localhost:${port}`;
test.use({ baseURL: url });

const words = wordsOf("en", "programme");
const acts = wordsOf("en", "acts");
const word = (key: string) => words[key] ?? key;
const button = (page: Page, key: string) => page.getByRole("button", { name: word(key), exact: true });
const lounge = "/b/lounge";
let stage: OwnStage;

test.beforeAll(async () => {
  stage = await openStage(port, join(import.meta.dirname, "..", ".kundig", "life-stage"));
});
test.afterAll(() => stage.close());

/** Changes some values of a group of settings, as an admin does on its page. */
async function change(admin: Sender, key: string, values: Record<string, string | number | boolean>): Promise<void> {
  const group = (await admin.trpc.settings.all.query()).find((one) => one.key === key);
  if (!group) throw new Error(`There is no group ${key}.`);
  await admin.trpc.settings.save.mutate({ key, version: group.version, values: { ...group.values, ...values } });
}

/** The newest mail of a kind to the helper. */
const mailTo = (page: Page, kind: string) =>
  page
    .locator("details", { hasText: kind })
    .filter({ hasText: signInOf("helper").email })
    .first();

async function linkByMail(page: Page, kind: string): Promise<string> {
  let link = "";
  await expect(async () => {
    await page.goto("/dev/mail");
    const links = await mailTo(page, kind)
      .locator("a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    link = links.find((one) => one.includes("/account/programme")) ?? "";
    expect(link).toContain("proof=");
  }).toPass({ timeout: 60_000 });
  return new URL(link).pathname + new URL(link).search;
}

const ask = (asker: Sender, title: string) =>
  asker.trpc.topics.ask.mutate({
    board: "routers",
    title,
    body: "It worked before. I have restarted it twice and changed the cable, nothing helped.",
    tags: ["wifi"],
  });

/** One answers, the other accepts. */
async function solve(asker: Sender, helper: Sender, topic: number): Promise<void> {
  const body = "That usually means that the line has no signal. Pull the plug of the line for a minute.";
  const { postId } = await helper.trpc.topics.answer.mutate({ topic, body });
  await asker.trpc.solutions.accept.mutate({ post: postId });
}

/** Opens the own place in the programme until it says what a job is about to bring about. */
async function untilItSays(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.goto("/account/programme");
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

test("a whole life in the programme: candidate, invited, active, asked, summed up, renewed, and thanked at the end", async ({
  person,
}) => {
  const admin = await senderOf(url, "admin");
  const staff = await person("agent");

  await test.step("the night proposes her by the rule; she is not told", async () => {
    const rule = { days: 90, acceptances: 1, share: 1, activeDays: 1, medianHours: 720, kudos: 0, people: 0 };
    await change(admin, "candidates", { ...rule, upheldFlags: 9 });
    await change(admin, "programme.routing", { delayMinutes: 0, holdOut: 0 });
    await change(admin, "programme.summary", { hour: 0 });
    await stage.run("programme-night");
    await expect(async () => {
      await staff.goto("/admin/programme");
      await expect(staff.getByRole("link", { name: "Aylin Lorenz", exact: true })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    const aylin = await person("helper");
    await aylin.goto("/account/programme");
    await expect(aylin.getByText(word("mineNone"))).toBeVisible();
  });

  await test.step("staff read her posts and invite her; she reads the mail, agrees and confirms", async () => {
    await staff.getByRole("link", { name: "Aylin Lorenz", exact: true }).click();
    await staff.waitForURL(/\/admin\/programme\/person\//);
    await expect(button(staff, "sampleSave").first()).toBeVisible();
    const samples = await button(staff, "sampleSave").count();
    for (let number = 1; number <= samples; number += 1) {
      await staff.locator(`#grade-${number}`).selectOption("5");
      await staff
        .locator(`#sample-${number}`)
        .getByRole("button", { name: word("sampleSave"), exact: true })
        .click();
      await expect(staff.locator(`#sample-${number}`).getByText(/5 of 5/)).toBeVisible();
    }
    await staff.locator("[name=why]").fill("You helped so many people that we would like to ask you to do more.");
    await button(staff, "act.INVITE").click();
    await expect(staff.getByText(word("decided"), { exact: true })).toBeVisible();
    const aylin = await person("helper");
    await linkByMail(aylin, "programme-invitation");
    await aylin.goto("/account/programme");
    await button(aylin, "agree").click();
    await expect(aylin.getByText(word("now.AGREED"))).toBeVisible();
    await aylin.goto(await linkByMail(aylin, "programme-confirm"));
    await button(aylin, "confirm").click();
    await expect(aylin.getByText(word("now.ACTIVE"))).toBeVisible();
  });

  await test.step("a new question is offered to her on its own page; she takes it, others see so, and she answers", async () => {
    const helper = await senderOf(url, "helper");
    await helper.trpc.routing.savePreference.mutate({ perDay: 50, quietFrom: null, quietUntil: null });
    const asker = await senderOf(url, "asker");
    const asked = await ask(asker, "The light of my router blinks orange since the storm");
    const path = `/t/${asked.topic}/${asked.slug}`;
    const aylin = await person("helper");
    await expect(async () => {
      await aylin.goto(path);
      await expect(aylin.getByText(acts.offeredTitle ?? "")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    const other = await person("super user");
    await aylin.getByRole("button", { name: acts.offeredTake ?? "", exact: true }).click();
    await expect(aylin.getByText(/You are looking at this question/)).toBeVisible();
    await other.goto(path);
    await expect(other.getByText("Aylin Lorenz is looking at this question.")).toBeVisible();
    await solve(asker, helper, asked.topic);
    // The mark goes with a job that follows the answer; the page says what was so when it was opened.
    await expect(async () => {
      await other.reload();
      await expect(other.getByText("Aylin Lorenz is looking at this question.")).toHaveCount(0, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("on Monday she is told what her week came to, by mail and on her page", async () => {
    await stage.passWeeks(1);
    await stage.run("weekly-summaries");
    const aylin = await person("helper");
    await untilItSays(aylin, word("weeksOwnTitle"));
    await expect(
      aylin
        .getByRole("region", { name: word("weeksOwnTitle") })
        .getByText(/[1-9]\d* (person|people) helped · [1-9]\d* solutions?/),
    ).toBeVisible();
    await expect(async () => {
      await aylin.goto("/dev/mail");
      await expect(mailTo(aylin, "weekly-summary")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("after half a year her term is over; she renews it, and nothing was closed in between", async () => {
    await stage.passWeeks(25);
    const [asker, helper] = [await senderOf(url, "asker"), await senderOf(url, "helper")];
    await solve(asker, helper, (await ask(asker, "After the update the guest network is gone")).topic);
    await stage.passWeeks(1);
    await stage.run("programme-night");
    const aylin = await person("helper");
    await untilItSays(aylin, word("now.RENEWAL_DUE"));
    await aylin.goto(lounge);
    await expect(aylin.getByRole("heading", { name: "Super-user lounge" })).toBeVisible();
    await aylin.goto("/account/programme");
    await button(aylin, "renew").click();
    await expect(aylin.getByText(word("now.RENEWED"))).toBeVisible();
  });

  await test.step("she falls silent, the renewal passes, and she leaves as alumni; every door closes in an open tab too", async () => {
    await stage.passWeeks(10);
    await stage.run("programme-night");
    const aylin = await person("helper");
    await untilItSays(aylin, word("now.RENEWAL_DUE"));
    await stage.passWeeks(5);
    const again = await person("helper");
    const tab = await again.context().newPage();
    await tab.goto(lounge);
    await expect(tab.getByRole("heading", { name: "Super-user lounge" })).toBeVisible();
    const api = await senderOf(url, "helper");
    expect((await api.ask(lounge)).status).toBe(200);
    await stage.run("programme-night");
    await untilItSays(again, word("now.ALUMNI"));
    await tab.reload();
    await expect(tab.getByRole("heading", { name: "Super-user lounge" })).toHaveCount(0);
    expect((await api.ask(lounge)).status).toBe(404);
    await expect(
      api.trpc.programme.escalate.mutate({ reason: "OTHER", text: "This does not reach anybody any more." }),
    ).rejects.toThrow();
    const visitor = await person(null);
    await visitor.goto("/super-users");
    await expect(visitor.getByRole("heading", { name: word("alumniTitle") })).toBeVisible();
    await expect(visitor.getByText("Aylin Lorenz")).toBeVisible();
  });
});
