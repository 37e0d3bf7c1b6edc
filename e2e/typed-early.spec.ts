import type { Page } from "@playwright/test";
import { senderOf } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

/** Opens a page whose scripts are on their way for as long as somebody likes; what is returned lets them arrive. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    arrive();
    await page.waitForLoadState("load");
  };
}

test("RL-36 what is typed into a question before its script has come is kept", async ({ person }) => {
  const words = wordsOf("en", "ask");
  const page = await person("super user");
  const arrive = await openSlowly(page, "/ask?board=aurora-7");
  const title = page.locator("[name=title]");
  await title.fill("The cable of the router is far too short");
  const kind = page.locator("[name=kind]:not([value=QUESTION])").first();
  await kind.check();
  await arrive();
  await page.getByRole("button", { name: new RegExp(`${words.next}|${words.noneOfThese}`) }).click();
  await expect(page.locator("textarea[name=body]")).toBeFocused();
  await expect(title).toHaveValue("The cable of the router is far too short");
  await expect(kind).toBeChecked();
});

test("letters typed into the staff search before its script has come are answered", async ({ person }) => {
  const desk = wordsOf("en", "desk");
  const page = await person("agent");
  const arrive = await openSlowly(page, "/desk/search");
  const field = page.getByRole("combobox", { name: desk.label });
  await expect(field).toBeFocused();
  await page.keyboard.type("wi");
  await arrive();
  await page.keyboard.type("fi");
  await expect(page.getByRole("status").filter({ hasText: / in \d+ ms$/ })).toBeAttached();
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(field).toHaveValue("wifi");
});

test("a long text that is changed before its script has come is saved as it was changed", async ({
  person,
  baseURL,
}) => {
  const editing = wordsOf("en", "editing");
  const { trpc } = await senderOf(baseURL ?? "", "editor");
  const title = "How the router is put onto a wall";
  const markdown = "Two screws and ten centimetres of air above it are enough.";
  const { number } = await trpc.knowledge.create.mutate({ title, markdown, staffNote: "", section: "wifi" });
  const page = await person("editor");
  const arrive = await openSlowly(page, `/kb/edit/${number}`);
  await page.locator("#f-markdown").fill(`${markdown} Keep it away from the stove.`);
  const saved = page.waitForResponse(/knowledge\.save/);
  await arrive();
  expect((await saved).status()).toBe(200);
  await expect(page.getByText(editing.save_clean ?? "").first()).toBeVisible();
  await page.reload();
  await expect(page.locator("#f-markdown")).toHaveValue(`${markdown} Keep it away from the stove.`);
});
