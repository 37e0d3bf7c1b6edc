import type { Page } from "@playwright/test";
import { expect, signInOf, test } from "./fixtures/test.ts";
import { at, type Locale, wordsOf } from "./fixtures/words.ts";

const plain = { javaScriptEnabled: false };
const question = "It began after the new firmware, in every room and on every device we own.";
const titles = {
  en: "The guest network forgets its password",
  de: "Das Gastnetz vergisst immer wieder sein Passwort",
};

/** Everybody asks now and then only, so each language has an asker and a helper of its own. */
const roles = {
  en: { asker: "super user", helper: "helper" },
  de: { asker: "helper", helper: "super user" },
} as const;

/** A form says beside the field what is wrong: the field is marked and described by a sentence that is shown. */
async function expectRefused(page: Page, name: string): Promise<void> {
  const field = page.locator(`[name=${name}]:not([type=hidden])`).last();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const ids = ((await field.getAttribute("aria-describedby")) ?? "").split(" ");
  const sentence = page.locator(`[id="${ids.find((id) => id.endsWith("-error"))}"]`);
  await expect(sentence).toBeVisible();
  expect((await sentence.textContent())?.trim().length).toBeGreaterThan(10);
}

for (const locale of ["en", "de"] as const) {
  test(`RL-36 without JavaScript somebody reads, searches, signs in, asks and answers, ${locale}`, async ({
    person,
  }) => {
    const page = await person(null, plain);

    await test.step("read a topic with its solution", async () => {
      await page.goto(at(locale, "/?tab=solved"));
      await page.locator("main a[href*='/t/']").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(wordsOf(locale, "topics").solution ?? "").first()).toBeVisible();
      await expect(page.locator("time").first()).toBeVisible();
    });

    await test.step("search from the header", async () => {
      await page.goto(at(locale, "/"));
      const field = page.locator("form input[name=q]").first();
      await field.fill("wifi");
      await field.press("Enter");
      await page.waitForURL(/\/search\?.*q=wifi/);
      await expect(page.locator("main a[href*='/t/'], main a[href*='/kb/a/']").first()).toBeVisible();
    });

    await test.step("sign in, after a wrong password said so", async () => {
      const { email, password } = signInOf(roles[locale].asker);
      await page.goto(at(locale, "/sign-in"));
      await page.locator("input[name=login]").fill(email);
      await page.locator("input[name=password]").fill("not the password");
      await page.locator("input[name=password]").press("Enter");
      await expectRefused(page, "password");
      await page.locator("input[name=login]").fill(email);
      await page.locator("input[name=password]").fill(password);
      await page.locator("input[name=password]").press("Enter");
      await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    });

    const topic = await test.step("ask; a refused form keeps what was typed", () => ask(page, locale));

    await test.step("another answers; too short a text is refused beside the field", async () => {
      const helper = await person(roles[locale].helper, plain);
      await helper.goto(topic);
      await helper.locator("a[href$='/answer']").first().click();
      const text = helper.locator("textarea[name=body]");
      // A browser holds back what is too short by itself; the server has to know as well.
      await text.evaluate((field) => field.removeAttribute("minlength"));
      await text.fill("Too short");
      await helper.getByRole("button", { name: wordsOf(locale, "topics").sendAnswer, exact: true }).click();
      await expectRefused(helper, "body");
      await expect(text).toHaveValue("Too short");
      await text.fill("Set the password once more under Wi-Fi, Guests; the update had reset it.");
      await helper.getByRole("button", { name: wordsOf(locale, "topics").sendAnswer, exact: true }).click();
      await helper.waitForURL((url) => !url.pathname.endsWith("/answer"));
      await expect(helper.getByText("the update had reset it").first()).toBeVisible();
    });
  });
}

/** Asks in a plain form, first with a text that is refused. Returns the topic's path. */
async function ask(page: Page, locale: Locale): Promise<string> {
  const words = wordsOf(locale, "ask");
  await page.goto(at(locale, "/ask"));
  await page.locator("main a[href*='/ask?board=routers']").first().click();
  const title = page.locator("[name=title]");
  const body = page.locator("[name=body]");
  const tags = page.getByLabel(words.tagsLabel ?? "", { exact: true });
  await page.locator("[name=kind][value=QUESTION]").check();
  await title.fill("Too short");
  await body.fill(question);
  await tags.fill("wifi, guests");
  await page.getByRole("button", { name: words.post, exact: true }).click();
  await page.waitForURL(/problem=title/);
  await expectRefused(page, "title");
  await expect(title).toHaveValue("Too short");
  await expect(body).toHaveValue(question);
  await title.fill(titles[locale]);
  await page.getByRole("button", { name: words.post, exact: true }).click();
  await page.waitForURL(/\/t\/\d+\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[locale]);
  await expect(page.getByText(question).first()).toBeVisible();
  await expect(page.locator("main a[href$='/tags/guests']").first()).toBeVisible();
  return new URL(page.url()).pathname.replace(/\/\d+$/, "");
}
