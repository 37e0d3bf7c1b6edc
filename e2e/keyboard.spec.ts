import type { Page } from "@playwright/test";
import { expect, signInOf, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const acts = wordsOf("en", "acts");
const asking = wordsOf("en", "ask");
const desk = wordsOf("en", "desk");

/** Presses a key until what has the focus matches; fails when it was never reached. */
async function reach(page: Page, selector: string, key = "Tab", most = 80): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    const here = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (here) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} never reached ${selector} on ${page.url()}.`);
}

/** Tabs to the button with exactly these words. */
async function reachButton(page: Page, name: string, key = "Tab"): Promise<void> {
  await expect(page.getByRole("button", { name, exact: true }).first()).toBeVisible();
  for (let presses = 0; presses <= 80; presses += 1) {
    const here = await page.evaluate((wanted) => {
      const part = document.activeElement;
      return part?.tagName === "BUTTON" && (part.getAttribute("aria-label") ?? part.textContent)?.trim() === wanted;
    }, name);
    if (here) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached the button ${name} on ${page.url()}.`);
}

/** Whether one sees where the focus is: an outline or a shadow, on the element or on what frames it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const part = document.activeElement;
    if (!part || part === document.body || !part.matches(":focus-visible")) return "nothing has a visible focus";
    for (let one: Element | null = part, up = 0; one && up < 3; one = one.parentElement, up += 1) {
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      if (outlined || (style.boxShadow !== "none" && one === part)) return "";
    }
    return `${part.tagName} ${part.className} shows no focus`;
  });
  expect(seen).toBe("");
}

async function signInByKeyboard(page: Page, role: "asker" | "helper"): Promise<void> {
  const { email, password } = signInOf(role);
  await page.goto("/sign-in");
  await reach(page, "input[name=login]");
  await expectFocusSeen(page);
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await reach(page, "input[name=password]", "Tab", 2);
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

test("every stop of Tab on the start page and a topic is seen, and the first one skips to the content", async ({
  person,
}) => {
  const page = await person(null);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: wordsOf("en", "frame").skip })).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  for (const path of ["/", "/?tab=solved"]) {
    await page.goto(path);
    if (path !== "/") {
      await reach(page, "main a[href*='/t/']");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/t\/\d+\//);
    }
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      await expectFocusSeen(page);
    }
  }
});

test("the search is reached with /, its suggestions with arrows, and rows with j, k and o", async ({ person }) => {
  const page = await person(null);
  await page.goto("/");
  await page.keyboard.press("/");
  const field = page.locator("form[data-suggest] input[name=q]:focus");
  await expect(field).toBeVisible();
  await expectFocusSeen(page);
  await page.keyboard.type("wifi");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option").first()).toBeHidden();
  await page.keyboard.type(" ");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(t|kb|b|u|tags)\//);

  await page.goto("/");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const row = await page.evaluate(() => document.activeElement?.closest("[data-row]")?.textContent);
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-row]")?.textContent)).toBe(row);
  await expectFocusSeen(page);
  await page.keyboard.press("o");
  await page.waitForURL(/\/t\/\d+\//);
});

test("a question is asked, answered and solved without a pointer", async ({ person }) => {
  const asker = await person(null);
  await signInByKeyboard(asker, "asker");
  const title = "The lamp of the mesh point never stops blinking";
  await test.step("ask step by step", async () => {
    await asker.goto("/ask");
    await reach(asker, "main a[href*='/ask?board=routers']");
    await expectFocusSeen(asker);
    await asker.keyboard.press("Enter");
    await asker.waitForURL(/board=routers/);
    await asker.locator("[name=title]").waitFor();
    await reach(asker, "[name=title]");
    await expectFocusSeen(asker);
    await asker.keyboard.type(title);
    await asker.keyboard.press("Enter");
    await expect(asker.locator("textarea[name=body]")).toBeFocused();
    await expectFocusSeen(asker);
    await asker.keyboard.type("It blinks since this morning, although everything in the house works.");
    await asker.keyboard.press("Tab");
    const label = await asker.getByLabel(asking.tagsLabel ?? "", { exact: true }).getAttribute("id");
    await reach(asker, `[id="${label}"]`);
    await expectFocusSeen(asker);
    await asker.keyboard.type("mesh");
    await asker.keyboard.press("Enter");
    await asker.keyboard.type("lamp,");
    await asker.keyboard.press("Backspace");
    await reachButton(asker, asking.post ?? "");
    await asker.keyboard.press("Enter");
    await asker.waitForURL(/\/t\/\d+\//);
  });
  const topic = new URL(asker.url()).pathname;

  const helper = await person(null);
  await signInByKeyboard(helper, "helper");
  await test.step("answer with r and Ctrl+Enter", async () => {
    await helper.goto(topic);
    // The key opens the composer once the page knows who reads; before it leads to the plain form.
    const quote = (acts.quote ?? "").split("{name}")[0] ?? "";
    await expect(helper.getByRole("button", { name: quote }).first()).toBeVisible();
    await helper.locator("#answer [data-key=r]").focus();
    await helper.keyboard.press("r");
    await expect(helper.locator("#answer textarea")).toBeFocused();
    await expectFocusSeen(helper);
    await helper.keyboard.type("It blinks while it looks for the router: press its button for **two** seconds.");
    await helper.keyboard.press("Control+Enter");
    await expect(helper.locator("article strong", { hasText: "two" }).first()).toBeVisible();
  });

  await test.step("accept", async () => {
    await asker.goto(topic);
    await reachButton(asker, acts.accept ?? "");
    await expectFocusSeen(asker);
    await asker.keyboard.press("Enter");
    await expect(asker.getByText(wordsOf("en", "topics").solution ?? "", { exact: true }).first()).toBeVisible();
  });
});

test("the staff search needs no pointer: arrows choose, Enter goes in, c copies, Escape leads back", async ({
  person,
}) => {
  const page = await person("agent", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/desk/search");
  const field = page.getByRole("combobox", { name: desk.label });
  await expect(field).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.type("wifi");
  await expect(page.getByRole("status").filter({ hasText: / in \d+ ms$/ })).toBeAttached();
  const options = page.getByRole("option");
  await expect(options.nth(1)).toBeVisible();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  const preview = page.getByRole("region", { name: /^Preview: / });
  await expect(preview).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press("c");
  await expect(page.getByText(desk.copied_text ?? "").first()).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(20);
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
});
