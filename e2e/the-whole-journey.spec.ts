import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures/test.ts";
import { at, type Locale, wordsOf } from "./fixtures/words.ts";

const titles = {
  en: "Red lamp on the router every evening at eight",
  de: "Rote Leuchte am Router jeden Abend um acht",
};

/** Asks a question step by step and returns the topic's path. */
async function ask(page: Page, locale: Locale): Promise<string> {
  const words = wordsOf(locale, "ask");
  await page.goto(at(locale, "/ask?board=aurora-7"));
  await page.locator("[name=kind][value=QUESTION]").check();
  await page.locator("[name=title]").fill(titles[locale]);
  // What the button says depends on whether similar topics have been found already.
  await page.getByRole("button", { name: new RegExp(`^(${words.next}|${words.noneOfThese})$`) }).click();
  await page.locator("[name=body]").fill("Every evening at eight the lamp turns red for a minute. What does it mean?");
  await page.getByLabel(words.tagsLabel ?? "").fill("lamp");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: words.post, exact: true }).click();
  await page.waitForURL(/\/t\/\d+\//);
  return new URL(page.url()).pathname;
}

for (const locale of ["en", "de"] as const) {
  test(`a question becomes an article that an agent finds, ${locale}`, async ({ person }) => {
    const acts = wordsOf(locale, "acts");
    const editing = wordsOf(locale, "editing");
    // Two people, because one may not ask twice within fifteen seconds.
    const asker = await person(locale === "en" ? "asker" : "super user");
    const topic = await ask(asker, locale);

    const helper = await person("helper");
    await helper.goto(topic);
    await helper.getByRole("link", { name: acts.writeAnswer, exact: true }).click();
    await helper
      .locator("textarea")
      .last()
      .fill("That is the nightly line check. Switch it off under System, Line check.");
    await helper.getByRole("button", { name: acts.sendAnswer, exact: true }).click();
    await expect(helper.locator(".prose", { hasText: "nightly line check" }).first()).toBeVisible();

    await asker.goto(topic);
    await asker.getByRole("button", { name: acts.accept, exact: true }).first().click();
    await expect(
      asker
        .locator(".solution, [data-solution]")
        .first()
        .or(asker.getByText(wordsOf(locale, "topics").solution ?? "").first()),
    ).toBeVisible();

    await test.step("the author hears of it and has the points", async () => {
      await expect(async () => {
        await helper.goto(at(locale, "/u/aylin/points"));
        await expect(helper.getByText("+15").first()).toBeVisible({ timeout: 3_000 });
        await expect(helper.getByText(titles[locale]).first()).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await expect(async () => {
        await helper.goto(at(locale, "/notifications"));
        await expect(helper.getByText(titles[locale]).first()).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
    });

    const agent = await person("agent");
    await test.step("staff confirm the solution, and a draft with its sources appears", async () => {
      await agent.goto(topic);
      const more = acts.more?.replace("{name}", "Aylin Lorenz") ?? "";
      await agent.getByRole("button", { name: more, exact: true }).first().click();
      await agent.getByRole("menuitem", { name: acts.verify, exact: true }).first().click();
      await agent.getByLabel(acts.validFor ?? "").fill("firmware 5.4");
      await agent.getByRole("dialog").getByRole("button", { name: acts.verify, exact: true }).click();
      await expect(agent.getByText("firmware 5.4").first()).toBeVisible();
    });

    const editor = await person("editor");
    let article = "";
    await test.step("an editor completes the draft and hands it in", async () => {
      await expect(async () => {
        await editor.goto(at(locale, "/kb/review?list=draft"));
        await expect(editor.getByText(titles[locale]).first()).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await editor.getByRole("link", { name: titles[locale] }).first().click();
      await editor.waitForURL(/\/kb\/edit\/\d+/);
      article = /edit\/(\d+)/.exec(editor.url())?.[1] ?? "";
      const text = editor.locator("textarea[name=markdown]");
      const saved = editor.waitForResponse(/knowledge\.save/);
      await text.fill(`${await text.inputValue()}\n\nThe check takes a minute and can be moved to the night.`);
      await saved;
      await expect(editor.getByText(editing.save_clean ?? "").first()).toBeVisible();
      await editor.getByRole("button", { name: editing.submit, exact: true }).click();
      await expect(editor.getByText(editing.state_IN_REVIEW ?? "").first()).toBeVisible();
    });

    await test.step("another reviews and publishes it", async () => {
      const reviewer = await person("admin");
      await reviewer.goto(at(locale, `/kb/edit/${article}`));
      await reviewer.getByRole("button", { name: editing.publish, exact: true }).click();
      await expect(reviewer.getByText(editing.state_PUBLISHED ?? "").first()).toBeVisible();
    });

    await test.step("the topic shows the article, and an agent finds it in the staff search", async () => {
      await expect(async () => {
        await asker.goto(topic);
        await expect(asker.locator(`a[href*="/kb/a/${article}/"]`).first()).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await agent.goto(at(locale, "/desk/search"));
      await expect(agent.getByRole("combobox", { name: wordsOf(locale, "desk").label })).toBeFocused();
      await agent.keyboard.type(locale === "de" ? "rote leuchte abend" : "red lamp evening");
      await expect(agent.getByRole("option").first()).toContainText(locale === "de" ? "Leuchte" : "lamp");
      await agent.keyboard.press("Enter");
      await expect(agent.getByText("moved to the night").first()).toBeVisible();
    });
  });
}
