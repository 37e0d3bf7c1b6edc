import AxeBuilder from "@axe-core/playwright";
import { layoutFaults } from "./fixtures/layout.ts";
import { pagesOf, publicPagesOf } from "./fixtures/pages.ts";
import { expect, test } from "./fixtures/test.ts";

for (const locale of ["en", "de"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing on any public page, ${locale}, ${theme}`, async ({ person }) => {
      const page = await person(null, { colorScheme: theme });
      const findings: string[] = [];
      for (const path of await pagesOf(page)) {
        await page.goto(locale === "de" ? `/de${path}` : path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        findings.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`));
      }
      expect(findings).toEqual([]);
    });
  }
}

test("every page hydrates for a member under the content security policy", async ({ person }) => {
  const page = await person("asker");
  for (const path of await pagesOf(page)) {
    await page.goto(path);
    await expect(page.locator("header").getByText("JB").first()).toBeVisible();
  }
});

test("readers get no framework: one small script of ours", async ({ person }) => {
  const page = await person(null);
  for (const path of await publicPagesOf(page)) {
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(path);
    expect(scripts.filter((script) => !script.startsWith("/_reader/"))).toEqual([]);
    page.removeAllListeners("request");
  }
});

test("on a phone of 320 px no page is wider than it, and nothing is cut off", async ({ person }) => {
  const page = await person(null, { viewport: { width: 320, height: 700 }, hasTouch: true });
  for (const path of await pagesOf(page)) {
    await page.goto(path);
    expect(await layoutFaults(page), path).toEqual([]);
  }
});
