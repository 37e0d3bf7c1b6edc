import { expect, test } from "./fixtures/test.ts";
import { at, type Locale, wordsOf } from "./fixtures/words.ts";

for (const locale of ["en", "de"] as const satisfies Locale[]) {
  test(`an agent finds, looks, hands out and counts without a pointer, ${locale}`, async ({ person }) => {
    const desk = wordsOf(locale, "desk");
    const page = await person("agent", { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const name = `INC-${Date.now()}-${locale}`;
    await page.goto(at(locale, "/desk/search"));
    const field = page.getByRole("combobox", { name: desk.label });
    const preview = page.getByRole("region", { name: new RegExp(`^${desk.preview}: `) });
    const options = page.getByRole("option");

    await test.step("find and look: the field keeps the focus, Enter goes in", async () => {
      await expect(field).toBeFocused();
      await page.keyboard.type("wifi");
      await expect(page.getByRole("status").filter({ hasText: / in \d+ ms$/ })).toBeAttached();
      await expect(options.nth(1)).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("ArrowUp");
      await expect(field).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(preview).toBeFocused();
    });

    await test.step("copy as a reply: as text, as Markdown and as HTML, each with the link", async () => {
      for (const [letter, said, form] of [
        ["c", desk.copied_text, /\n\nhttps?:\/\/\S+$/],
        ["m", desk.copied_markdown, /^\*\*.+\*\*\n[\s\S]*<https?:\/\/\S+>$/],
        ["h", desk.copied_html, /^<p><strong>[\s\S]*<a href="https?:\/\//],
      ] as const) {
        await page.keyboard.press(letter);
        await expect(page.getByText(said ?? "", { exact: true }).first()).toBeVisible();
        expect(await copied()).toMatch(form);
      }
    });

    await test.step("count it for a case", async () => {
      await page.keyboard.press("u");
      await expect(page.getByLabel(desk.caseLabel ?? "")).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await expect(page.getByText((desk.counted ?? "").replace("{case}", name)).first()).toBeVisible();
      await expect(preview).toBeFocused();
    });

    await test.step("pin it: an empty search shows it first", async () => {
      await page.keyboard.press("p");
      await page.keyboard.press("/");
      await expect(field).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(field).toHaveValue("");
      await expect(page.getByRole("group", { name: desk.group_pinned }).getByRole("option").first()).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(preview).toBeFocused();
      const unpinned = page.waitForResponse(/desk\.pin/);
      await page.keyboard.press("p");
      await expect(page.getByText(desk.unpinned ?? "", { exact: true }).first()).toBeVisible();
      await unpinned;
    });
  });
}

test("an arrow pressed before the last letter is answered keeps what it points at", async ({ person }) => {
  const page = await person("agent");
  await page.goto("/desk/search");
  const field = page.getByRole("combobox", { name: wordsOf("en", "desk").label });
  const selected = page.getByRole("option", { selected: true });
  await field.fill("wif");
  const second = page.getByRole("option").nth(1);
  await expect(second).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/desk\.search/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/desk\.search/);
  await page.keyboard.press("End");
  await page.keyboard.type("i");
  await page.keyboard.press("ArrowDown");
  const id = (await second.getAttribute("id")) ?? "";
  await expect(selected).toHaveAttribute("id", id);
  await asked;
  const answered = page.waitForResponse(/desk\.search/);
  release();
  await (await answered).finished();
  await expect(page.getByRole("option").nth(1)).toBeVisible();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(selected).toHaveAttribute("id", id);
});

test("a canned reply is written, found with everything else, filled in and handed out, all by keyboard", async ({
  person,
}) => {
  const desk = wordsOf("en", "desk");
  const admin = wordsOf("en", "admin");
  const page = await person("agent", { permissions: ["clipboard-read", "clipboard-write"] });
  const word = `kiwi${Date.now()}`;
  await page.goto("/desk/replies/new");
  await page.getByLabel(desk.replyTitle ?? "").focus();
  await page.keyboard.type(`Reset ${word}`);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Hello {{custmer}}, see {{link}}. Kind regards, {{agent}}");
  await page.getByRole("button", { name: desk.saveReply }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(admin["problem.unknownPlaceholder"] ?? "")).toBeVisible();
  const text = page.getByLabel(desk.replyText ?? "");
  await expect(text).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Hello {{customer}}, see {{link}}. Kind regards, {{agent}}");
  await page.getByRole("button", { name: desk.saveReply }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/replies\?saved=1/);

  await page.goto("/desk/search");
  await expect(page.getByRole("combobox", { name: desk.label })).toBeFocused();
  await page.keyboard.type(word);
  await expect(page.getByRole("group", { name: desk.group_replies }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Preview: / })).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.getByLabel(desk.placeholder_customer ?? "")).toBeFocused();
  await page.keyboard.type("Ms Ritter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("https://example.com/help");
  await page.keyboard.press("Enter");
  await expect(page.getByText(desk.copied_text ?? "", { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Hello Ms Ritter, see https:\/\/example\.com\/help\. Kind regards, \S/,
  );
  await page.keyboard.press("u");
  await page.keyboard.type("INC-77");
  await page.keyboard.press("Enter");
  await expect(page.getByText((desk.counted ?? "").replace("{case}", "INC-77")).first()).toBeVisible();
});
