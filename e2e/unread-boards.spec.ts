import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const { unread = "" } = wordsOf("en", "frame");

test("a board with something new has a dot until one has looked at it, and the boards of one's own circle stand there too", async ({
  person,
}) => {
  const page = await person("super user");
  await page.goto("/");
  const rail = page.locator("#rail");
  const board = rail.locator("a.rail-link").filter({ hasText: unread }).first();
  await expect(board).toBeVisible();
  const href = (await board.getAttribute("href")) ?? "";
  const dot = rail.locator(`a[href="${href}"]`).getByText(unread);
  await board.click();
  await page.waitForURL(`**${href}`);
  await expect(dot).toHaveCount(0);
  await page.goto("/");
  // Whoever is signed in is known once the own boards are there.
  await expect(rail.getByRole("link", { name: /Super-user lounge/ })).toBeVisible();
  await expect(dot).toHaveCount(0);
});
