import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const words = wordsOf("en", "programme");

test("a form that is sent by a double click does its work once", async ({ person }) => {
  const page = await person("agent");
  await page.goto("/admin/programme/perks");
  const what = "A ticket for the fair of smart homes";
  await page.locator("[name=name]").fill("marta");
  await page.locator("[name=what]").fill(what);
  await page.getByRole("button", { name: words.perkGive ?? "", exact: true }).dblclick();
  await expect(page.getByText(what)).toHaveCount(1);
  await page.reload();
  await expect(page.getByText(what)).toHaveCount(1);
});
