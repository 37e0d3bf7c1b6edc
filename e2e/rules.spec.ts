import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const album = join(import.meta.dirname, "..", "test-results", "photographs");

test("a moderator tries a rule on real posts, saves it, and lets a post that waited for it show", async ({
  person,
}) => {
  const moderator = await person("moderator");
  await moderator.goto("/admin/rules/new");
  await moderator.getByLabel("Words or expression").fill("zebrafish*\nstriped horse");
  await moderator.getByRole("radio", { name: /^Hold/ }).check();
  await moderator.getByRole("button", { name: "Try on the last posts" }).click();
  await expect(moderator.getByRole("heading", { name: "What it would have met" })).toBeVisible();
  await expect(moderator.getByLabel("Words or expression")).toHaveValue(/zebrafish/);
  await moderator.getByRole("button", { name: "Create rule" }).click();
  await expect(moderator.getByRole("link", { name: /zebrafish/ })).toBeVisible();

  const asker = await person("asker");
  const words = wordsOf("en", "ask");
  await asker.goto("/ask?board=aurora-7");
  await asker.locator("[name=kind][value=QUESTION]").check();
  await asker.locator("[name=title]").fill("Why does the zebrafish lamp blink at night");
  await asker.getByRole("button", { name: /continue/i }).click();
  await asker.locator("[name=body]").fill("It blinks every evening at eight, and nobody touched it.");
  await asker.getByLabel(words.tagsLabel ?? "").fill("lamp");
  await asker.keyboard.press("Enter");
  await asker.getByRole("button", { name: words.post, exact: true }).click();
  await asker.waitForURL(/\/t\/\d+\//);
  await expect(asker.getByText("This topic waits for review")).toBeVisible();
  const address = new URL(asker.url()).pathname;

  const visitor = await person(null);
  expect((await visitor.goto(address))?.status()).toBe(404);
  await moderator.goto(address);
  await expect(moderator.getByText("This topic waits for review")).toBeVisible();

  await moderator.goto("/admin/rules");
  await moderator.getByRole("link", { name: /zebrafish/ }).click();
  await expect(moderator.getByRole("heading", { name: "Versions" })).toBeVisible();
  await moderator.getByRole("button", { name: "Pause" }).click();
  await expect(moderator.getByRole("button", { name: "Set going" })).toBeVisible();
});

for (const [locale, theme, prefix, width] of [
  ["en", "light", "", 1440],
  ["de", "dark", "/de", 390],
] as const) {
  test(`the pages of rules have no barriers and fit, ${locale}, ${theme}, ${width} pixels`, async ({ person }) => {
    const page = await person("admin", { colorScheme: theme, viewport: { width, height: 900 } });
    const findings: string[] = [];
    for (const path of [
      "/admin/rules",
      "/admin/rules/new?rule.pattern=router&rule.act=FLAG&rule.manner=WORDS",
      "/admin/settings/spam",
    ]) {
      await page.goto(prefix + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      findings.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) findings.push(`${path}: ${wide} pixels too wide`);
      mkdirSync(album, { recursive: true });
      const name = path.split(/[/?]/)[3] ?? "list";
      await page.screenshot({ path: join(album, `rules-${name}-${locale}-${width}.png`), fullPage: true });
    }
    expect(findings).toEqual([]);
  });
}
