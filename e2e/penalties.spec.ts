import type { Page } from "@playwright/test";
import { senderOf } from "./fixtures/sender.ts";
import { expect, signInOf, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const words = wordsOf("en", "penalties");
const frame = wordsOf("en", "frame");
const log = wordsOf("en", "log");
const word = (of: Record<string, string>, key: string) => of[key] ?? key;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A moderator puts something on the record, in the form of the member's page. */
async function give(page: Page, record: string, given: { kind: string; days?: string; reason: string }): Promise<void> {
  await page.goto(record);
  await page.locator(`input[name=kind][value=${given.kind}]`).check();
  if (given.days) await page.locator("select[name=days]").selectOption(given.days);
  await page.locator("textarea[name=reason]").fill(given.reason);
  await press(page, word(words, "give"));
  await expect(page.getByText(word(words, "given"))).toBeVisible();
}

/** Comes back to a page that was left open, until it says in its corner what has happened meanwhile. */
async function comeBack(page: Page, said: string): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByRole("complementary", { name: said })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

test("a member is warned and reads it, is silenced in a second tab, suspended and told why, and freed again", async ({
  person,
  baseURL,
}) => {
  const [moderator, member] = [await person("moderator"), await person("asker")];
  const sender = await senderOf(baseURL ?? "", "asker");
  const { name } = await sender.trpc.users.account.query();
  const record = `/admin/members/${name}`;
  const topic = (await sender.trpc.topics.list.query({ filter: "active", size: 5 })).rows[0];
  const place = `/t/${topic?.number}/${topic?.slug}`;
  const body = "Every night at two it blinks red for an hour.";
  const asking = { board: "routers", title: "Why does the light blink at night", body, tags: ["wifi"] };
  const second = await member.context().newPage();
  await second.goto(place);

  await test.step("the moderator warns, and the member cannot write before having read it", async () => {
    await give(moderator, record, { kind: "WARNING", reason: "Please leave telephone numbers out of your posts." });
    await member.goto("/");
    const banner = member.getByRole("complementary", { name: word(frame, "warned") });
    await expect(banner).toBeVisible();
    await expect(sender.trpc.topics.ask.mutate(asking)).rejects.toThrow(/readWarningFirst/);
    await banner.getByRole("link").click();
    await member.waitForURL(/\/account\/warnings/);
    await expect(member.getByText("Please leave telephone numbers out of your posts.")).toBeVisible();
    await press(member, word(words, "confirm"));
    await expect(member.getByText(word(words, "confirmed"))).toBeVisible();
    await expect(member.getByRole("complementary", { name: word(frame, "warned") })).toHaveCount(0);
  });

  await test.step("the moderator silences, and the tab that was open all the time says so", async () => {
    await give(moderator, record, { kind: "SILENCE", days: "3", reason: "The numbers are still there." });
    await comeBack(second, word(frame, "silenced"));
    await expect(sender.trpc.topics.ask.mutate(asking)).rejects.toThrow(/silenced/);
  });

  await test.step("the moderator suspends: every tab is signed out, and signing in tells why, until when and how to appeal", async () => {
    await give(moderator, record, { kind: "SUSPENSION", days: "7", reason: "Somebody else's number was posted." });
    await comeBack(second, word(frame, "ended"));
    const { email, password } = signInOf("asker");
    await member.goto("/sign-in");
    await member.locator("input[name=login]").fill(email);
    await member.locator("input[name=password]").fill("not-the-password-at-all");
    await member.locator("input[name=password]").press("Enter");
    await expect(member.locator("input[name=password]")).toHaveAttribute("aria-invalid", "true");
    await expect(member.getByText("Somebody else's number was posted.")).toHaveCount(0);
    await member.locator("input[name=password]").fill(password);
    await member.locator("input[name=password]").press("Enter");
    await member.waitForURL(/\/suspended\?key=/);
    await expect(member.getByRole("heading", { level: 1 })).toHaveText(word(words, "suspensionTitle"));
    await expect(member.getByText("Somebody else's number was posted.")).toBeVisible();
    await expect(async () => {
      await member.reload();
      await expect(member.getByRole("link", { name: word(words, "suspensionAppeal") })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("lifted, everything works again, and the log has a line for each act", async () => {
    for (const _ of ["the suspension", "the silence"]) {
      await moderator.goto(record);
      await moderator.locator("input[name=why]").first().fill("The post was put right.");
      await moderator
        .getByRole("button", { name: word(words, "lift"), exact: true })
        .first()
        .click();
      await expect(moderator.getByText(word(words, "liftDone"))).toBeVisible();
    }
    const again = await person("asker");
    await again.goto(place);
    await expect(again.getByRole("complementary", { name: word(frame, "silenced") })).toHaveCount(0);
    const lines = moderator.getByRole("list", { name: word(log, "title") });
    await expect(async () => {
      await moderator.goto(`/admin/log?member=${name}`);
      await expect(lines.getByText(word(log, "act_penalty.lifted"), { exact: true })).toHaveCount(2, {
        timeout: 3_000,
      });
    }).toPass({ timeout: 60_000 });
    await expect(lines.getByText(word(log, "act_penalty.given"), { exact: true })).toHaveCount(3);
    const file = await moderator.request.get(`/api/moderation-log?member=${name}`);
    expect(await file.text()).toContain("Somebody else's number was posted.");
  });
});
