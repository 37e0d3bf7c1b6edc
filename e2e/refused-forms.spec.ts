import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const words = wordsOf("en", "programme");
const word = (key: string) => words[key] ?? key;

test("what staff typed into a form that was refused stands in it again, with what was wrong beside the field", async ({
  person,
}) => {
  const page = await person("admin");
  await page.goto("/admin/programme/perks");
  const form = page.locator("form", { has: page.getByRole("button", { name: word("perkGive"), exact: true }) });
  await form.getByLabel(word("perkName")).fill("nobody-of-this-name");
  await form.getByLabel(word("perkWhat")).fill("A signed router");
  await form.getByLabel(word("perkNote")).fill("For the winter meeting");
  await form.getByRole("button", { name: word("perkGive"), exact: true }).click();
  await page.waitForURL(/problem=name\.notInProgramme/);
  const name = form.getByLabel(word("perkName"));
  await expect(name).toHaveValue("nobody-of-this-name");
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(wordsOf("en", "errors")["Invalid.notInProgramme"] ?? "");
  await expect(form.getByLabel(word("perkWhat"))).toHaveValue("A signed router");
  await expect(form.getByLabel(word("perkNote"))).toHaveValue("For the winter meeting");

  await page.goto("/admin/programme/perks");
  await expect(name).toHaveValue("");
});
