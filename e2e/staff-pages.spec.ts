import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test.ts";

async function findingsOn(page: Page, place: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((one) => `${place}: ${one.id} ${one.nodes[0]?.target}`);
}

for (const [locale, theme, prefix] of [
  ["en", "light", ""],
  ["de", "dark", "/de"],
  ["en", "dark", ""],
] as const) {
  test(`axe finds nothing in the workshop of articles, ${locale}, ${theme}`, async ({ person }) => {
    const page = await person("editor", { colorScheme: theme });
    await page.goto(`${prefix}/kb/review`);
    const findings = await findingsOn(page, "review");
    await expect(page.locator(".rail-link[aria-current]")).toHaveText([/./]);
    await expect(page.locator('.rail-link[aria-current][href$="/kb/review"]')).toBeVisible();
    await page.goto(`${prefix}/kb/new`);
    findings.push(...(await findingsOn(page, "new")));
    await page.goto(`${prefix}/kb/review`);
    await page.locator('a[href*="/kb/edit/"]').first().click();
    await expect(page.locator("#f-markdown")).toBeVisible();
    findings.push(...(await findingsOn(page, "editor")));
    expect(findings).toEqual([]);
  });

  test(`axe finds nothing in the staff search, with hits and a preview, ${locale}, ${theme}`, async ({ person }) => {
    const page = await person("agent", { colorScheme: theme });
    await page.goto(`${prefix}/desk/search`);
    const findings = await findingsOn(page, "empty");
    await page.goto(`${prefix}/desk/search?q=wifi`);
    await expect(page.locator("#desk-hits [role=option]").first()).toBeVisible();
    findings.push(...(await findingsOn(page, "hits")));
    await page.goto(`${prefix}/desk/replies`);
    findings.push(...(await findingsOn(page, "replies")));
    await page.goto(`${prefix}/desk/replies/new`);
    findings.push(...(await findingsOn(page, "new reply")));
    expect(findings).toEqual([]);
  });

  test(`axe finds nothing in the moderation log and on a member's record, ${locale}, ${theme}`, async ({ person }) => {
    const page = await person("moderator", { colorScheme: theme });
    const findings: string[] = [];
    for (const path of ["log", "members/marta"]) {
      await page.goto(`${prefix}/admin/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      findings.push(...(await findingsOn(page, path)));
    }
    await page.goto(`${prefix}/account/warnings`);
    findings.push(...(await findingsOn(page, "warnings")));
    expect(findings).toEqual([]);
  });

  test(`axe finds nothing where keys and webhooks are arranged, ${locale}, ${theme}`, async ({ person }) => {
    const page = await person("admin", { colorScheme: theme });
    const findings: string[] = [];
    for (const path of ["api-keys", "webhooks"]) {
      await page.goto(`${prefix}/admin/${path}`);
      findings.push(...(await findingsOn(page, path)));
    }
    expect(findings).toEqual([]);
  });
}
