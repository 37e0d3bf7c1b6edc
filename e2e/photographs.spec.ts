import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { layoutFaults } from "./fixtures/layout.ts";
import { expect, type Role, test } from "./fixtures/test.ts";
import { at, type Locale } from "./fixtures/words.ts";

const taking = process.env.KUNDIG_PHOTOS === "1";
const root = join(import.meta.dirname, "..");
const album = join(root, "test-results", "photographs");

/** What is photographed: its name, where it is, as whom, and what to wait for or do before. */
interface Motif {
  name: string;
  path: string | RegExp;
  from?: string;
  role: Role;
  before?: (page: Page) => Promise<unknown>;
}

const motifs: Motif[] = [
  { name: "home", path: "/", role: "super user" },
  { name: "board", path: "/b/routers", role: "super user" },
  { name: "topic", from: "/?tab=solved", path: /^\/t\/\d+\//, role: "super user" },
  { name: "ask", path: "/ask?board=routers", role: "asker" },
  { name: "search", path: "/search?q=wifi", role: "super user" },
  { name: "article", from: "/", path: /^\/kb\/a\/\d+\//, role: "super user" },
  { name: "kb", path: "/kb", role: "super user" },
  { name: "profile", path: "/u/marta", role: "super user" },
  { name: "leaders", path: "/leaders", role: "super user" },
  { name: "leaders-of-a-board", path: "/leaders?period=all&board=routers", role: "super user" },
  { name: "points", path: "/u/marta/points", role: "super user" },
  { name: "super-users", path: "/super-users", role: "super user" },
  { name: "notifications", path: "/notifications", role: "asker" },
  { name: "account", path: "/account", role: "super user" },
  { name: "standing", path: "/account/standing", role: "helper" },
  { name: "ranks", path: "/ranks", role: "helper" },
  { name: "admin-ranks", path: "/admin/ranks", role: "admin" },
  {
    name: "desk",
    path: "/desk/search",
    role: "agent",
    before: async (page) => {
      await page.getByRole("combobox").last().pressSequentially("wifi");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  { name: "replies", path: "/desk/replies", role: "agent" },
  { name: "api-keys", path: "/admin/api-keys", role: "admin" },
  { name: "webhooks", path: "/admin/webhooks", role: "admin" },
  { name: "review", path: "/kb/review", role: "editor" },
  { name: "admin-points", path: "/admin/reputation?ANSWER_ACCEPTED=30&KUDOS_ON_ANSWER=1", role: "admin" },
  { name: "admin-boards", path: "/admin/boards", role: "admin" },
];

async function goTo(page: Page, locale: Locale, motif: Motif): Promise<void> {
  let { path } = motif;
  if (typeof path !== "string") {
    const wanted = path;
    await page.goto(motif.from ?? "/");
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    path = links.find((link) => wanted.test(link)) ?? "/no-such-page";
  }
  const answer = await page.goto(at(locale, path));
  expect(answer?.status(), path).toBe(200);
  await page.evaluate(() => document.fonts.ready);
  await motif.before?.(page);
}

test("the start page fits its window, as its picture in the README shows", async ({ person }) => {
  const page = await person("super user", {
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto("/");
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('header a[href="/notifications"]').first()).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  if (!taking) return;
  mkdirSync(join(root, "public", "about"), { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(root, "public", "about", "home.png") });
});

// A short look at the longest words on the narrowest usual phone, as fingers find it; all only when pictures are taken.
const widths = taking ? [390, 768, 1440] : [390];
const themes = taking ? (["light", "dark"] as const) : (["light"] as const);
const locales = taking ? (["en", "de"] as const) : (["de"] as const);

for (const role of new Set(motifs.map((motif) => motif.role)))
  test(`nothing is cut off or wider than the window on the pages of the ${role}`, async ({ person }) => {
    test.setTimeout(taking ? 600_000 : 90_000);
    const faults: string[] = [];
    const page = await person(role, { reducedMotion: "reduce", hasTouch: !taking });
    for (const motif of motifs.filter((one) => one.role === role))
      for (const locale of locales)
        for (const width of widths)
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme });
            await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
            await goTo(page, locale, motif);
            faults.push(...(await layoutFaults(page)).map((fault) => `${motif.name} ${locale} ${width}: ${fault}`));
            if (taking)
              await page.screenshot({
                path: join(album, `${motif.name}-${locale}-${width}-${theme}.png`),
                fullPage: motif.name !== "desk",
              });
          }
    expect([...new Set(faults)]).toEqual([]);
  });
