import AxeBuilder from "@axe-core/playwright";
import { expect, type Role, test } from "./fixtures/test.ts";

const places = [
  "/admin",
  "/admin/boards",
  "/admin/boards/new",
  "/admin/boards/routers",
  "/admin/sections",
  "/admin/sections/new",
  "/admin/sections/wifi",
  "/admin/badges",
  "/admin/badges/new",
  "/admin/badges/scholar",
  "/admin/people",
  "/admin/people/nadia",
  "/admin/reputation",
  "/admin/reputation?ANSWER_VERIFIED=30&KUDOS_ON_ANSWER=1",
  "/admin/reputation?dailyCap=5",
  "/admin/settings",
  "/admin/settings/community",
  "/admin/settings/topics.pace",
  "/admin/settings/search",
];

for (const [locale, theme] of [
  ["en", "light"],
  ["de", "dark"],
] as const) {
  test(`axe finds nothing where admins arrange, nor in the notifications, ${locale}, ${theme}`, async ({ person }) => {
    const page = await person("admin", { colorScheme: theme, viewport: { width: 390, height: 844 } });
    const findings: string[] = [];
    for (const path of [...places, "/notifications"]) {
      await page.goto(locale === "de" ? `/de${path}` : path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      findings.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) findings.push(`${path}: ${wide} px too wide`);
    }
    expect(findings).toEqual([]);
  });
}

test("AZ-20 PE-04 for everybody but admins the admin area is not there", async ({ person }) => {
  for (const role of [null, "asker", "agent", "moderator", "editor"] satisfies (Role | null)[]) {
    const page = await person(role);
    // Visitors of one network may not ask as much as this at once.
    const other = role === null ? await person(role) : page;
    for (const path of places) {
      const answer = await page.request.get(path);
      expect([path, answer.status()], String(role)).toEqual([path, 404]);
      const data = await other.request.get(path, { headers: { rsc: "1" } });
      expect(await data.text(), `${role} ${path}`).not.toMatch(
        /ines@example|Time between two topics|Who may begin topics/,
      );
    }
  }
});

test("without a script an admin is told what is wrong with a board, makes it, puts it away and brings it back", async ({
  person,
}) => {
  const page = await person("admin", { javaScriptEnabled: false });
  await page.goto("/admin/boards/new");
  await page.getByLabel("Name", { exact: true }).fill("Cameras");
  await page.getByLabel("Address", { exact: true }).fill("routers");
  await page.getByRole("button", { name: "Create board" }).click();
  await expect(page.getByText("This address is taken. Please choose another.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Cameras");
  await page.getByLabel("Address", { exact: true }).fill("cameras");
  await page.getByRole("radio", { name: /^Staff/ }).check();
  await page.getByLabel("Label", { exact: true }).fill("Device");
  await page.getByLabel("Short name", { exact: true }).fill("device");
  await page.getByRole("button", { name: "Create board" }).click();
  await page.getByRole("main").getByRole("link", { name: "Cameras" }).click();
  await expect(page.getByLabel("Short name", { exact: true }).first()).toHaveValue("device");
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("heading", { name: "This board is archived" })).toBeVisible();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { name: "Archive this board" })).toBeVisible();
});

test("with the keyboard alone an admin changes a number, is told when it is wrong, and finds it in the history", async ({
  person,
}) => {
  const page = await person("admin");
  await page.goto("/admin/settings/kudos");
  const number = page.getByLabel("Thanks per person and day");
  await number.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please enter a whole number from 1 to 10000.")).toBeVisible();
  await expect(number).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("64");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved. The new values count at once.")).toBeVisible();
  await expect(page.getByText("Thanks per person and day: 50")).toContainText("64");
});

test("a role is given on one board and taken back, and the last admin stays", async ({ person }) => {
  const page = await person("admin", { javaScriptEnabled: false });
  await page.goto("/admin/people?q=aylin");
  await page.getByRole("link", { name: "Aylin Lorenz" }).click();
  await page.getByRole("radio", { name: /^Moderator/ }).check();
  await page.getByLabel("Where it holds").selectOption("routers");
  await page.getByRole("button", { name: "Give role" }).click();
  await expect(page.getByText("The role is given.")).toBeVisible();
  await page.getByRole("button", { name: "End role: Moderator, Routers" }).click();
  await expect(page.getByText("The role has ended.")).toBeVisible();
  await page.goto("/admin/people/ines");
  await page.getByRole("button", { name: "End role: Administrator, everywhere" }).click();
  await expect(page.getByText("One administrator has to remain.")).toBeVisible();
});

test("notifications are marked as read, one without a script and all with one, and the bell goes quiet", async ({
  person,
}) => {
  const plain = await person("admin", { javaScriptEnabled: false });
  await plain.goto("/notifications");
  const unread = await plain.locator("[data-unread]").count();
  expect(unread).toBeGreaterThan(1);
  await plain.locator("[data-unread] button").first().click();
  await expect(plain.locator("[data-unread]")).toHaveCount(unread - 1);
  const page = await person("admin");
  await page.goto("/");
  await page
    .getByRole("banner")
    .getByRole("link", { name: /Notifications, \d+ unread/ })
    .click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.locator("[data-unread]")).toHaveCount(0);
  await expect(page.getByRole("banner").getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
});
