import { senderOf, unhurried } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const title = "Green lamp blinks twice after moving the router";
const editing = wordsOf("en", "editing");
const knowledge = wordsOf("en", "knowledge");
const desk = wordsOf("en", "desk");
const controls = wordsOf("en", "controls");

const by = (words: Record<string, string>, key: string) => ({ name: words[key] ?? key, exact: true });

test("an article lives: solved, drafted, freed of personal data, reviewed, doubted, mended, and used for a case", async ({
  person,
  baseURL: base,
}) => {
  const baseURL = base ?? "";
  const topic = await test.step("customers solve a question with personal data in it", async () => {
    const [asker, helper] = [await senderOf(baseURL, "asker"), await senderOf(baseURL, "helper")];
    const body = "Since I moved it the lamp blinks twice. Reach me at jonas@weber-kiel.eu or 0431/1234567.";
    const asked = await unhurried(() =>
      asker.trpc.topics.ask.mutate({ board: "aurora-7", kind: "QUESTION", title, body, tags: ["lamp"] }),
    );
    const answer = "It looks for its old channel. Hold the button for ten seconds, then let it choose anew.";
    const { postId } = await unhurried(() => helper.trpc.topics.answer.mutate({ topic: asked.topic, body: answer }));
    await asker.trpc.solutions.accept.mutate({ post: postId });
    return asked.topic;
  });

  const editor = await person("editor");
  const text = editor.locator("#f-markdown");
  /** Changes something and waits until it is saved; before the change, the page says so, too. */
  const saved = async (change: () => Promise<unknown>) => {
    const answer = editor.waitForResponse(/knowledge\.save/);
    await change();
    await answer;
    await expect(editor.getByText(editing.save_clean ?? "").first()).toBeVisible();
  };
  const article =
    await test.step("an editor drafts it; what is personal is out, and comes in again only by mistake", async () => {
      await editor.goto("/kb/new");
      await editor.locator("[name=topic]").fill(String(topic));
      await editor.getByRole("button", by(editing, "makeDraft")).first().click();
      await editor.waitForURL(/\/kb\/edit\/\d+/);
      const drafted = await text.inputValue();
      expect(drafted).toContain("Hold the button");
      expect(drafted).not.toMatch(/weber-kiel|1234567/);
      await text.fill(`${drafted}\n\nOr call Jonas at 0431/1234567.`);
      await expect(editor.getByText(editing.personalTitle ?? "")).toBeVisible();
      await text.fill(`${drafted}\n\nThe lamp is quiet after a minute.`);
      await expect(editor.getByText(editing.personalTitle ?? "")).toBeHidden();
      await saved(() => editor.locator("[name=section]").selectOption({ index: 1 }));
      await editor.getByRole("button", by(editing, "submit")).click();
      await expect(editor.getByText(editing.state_IN_REVIEW ?? "").first()).toBeVisible();
      return /edit\/(\d+)/.exec(editor.url())?.[1] ?? "";
    });

  const reviewer = await person("admin");
  await test.step("another reviews and publishes it", async () => {
    await expect(editor.getByRole("button", by(editing, "publish"))).toBeHidden();
    await reviewer.goto(`/kb/edit/${article}`);
    await reviewer.getByRole("button", by(editing, "publish")).click();
    await expect(reviewer.getByText(editing.state_PUBLISHED ?? "").first()).toBeVisible();
  });

  const customer = await person(null);
  await test.step("a customer reads where it comes from, and says that it did not help", async () => {
    await customer.goto(`/kb/a/${article}/x`);
    await expect(customer.getByRole("heading", { name: title })).toBeVisible();
    await expect(customer.locator(`a[href*="/t/${topic}/"]`).first()).toBeVisible();
    await customer.getByText(knowledge.sayMore ?? "").click();
    await customer.locator("[name=reason]").fill("My model has no button.");
    await customer.getByRole("button", by(controls, "no")).click();
    await expect(customer.getByRole("status").filter({ hasText: knowledge.feedbackThanks ?? "" })).toBeVisible();
  });

  await test.step("an editor reads it and puts the article up for re-check", async () => {
    await editor.goto("/kb/review/words");
    const words = editor.getByRole("listitem").filter({ hasText: "My model has no button." });
    await words.getByRole("button", by(editing, "handle_RECHECK")).click();
    await expect(editor.getByText(editing.handled_RECHECK ?? "").first()).toBeVisible();
    await expect(words).toBeHidden();
    await editor.goto(`/kb/edit/${article}`);
    await expect(editor.getByText(editing.recheck_notHelpful ?? "")).toBeVisible();
  });

  await test.step("a new revision is written by one and published by the other", async () => {
    const longer = `${await text.inputValue()}\n\nModels without a button: pull the plug for a minute.`;
    await saved(async () => {
      await text.fill(longer);
      await editor.locator("[name=editClass]").selectOption("MAJOR");
    });
    await customer.reload();
    await expect(customer.getByText("pull the plug")).toBeHidden();
    await reviewer.reload();
    await reviewer.getByRole("button", by(editing, "publishNewer")).click();
    await expect(reviewer.getByText(editing.state_PUBLISHED ?? "").first()).toBeVisible();
    await expect(async () => {
      await customer.reload();
      await expect(customer.getByText("pull the plug").first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("an agent finds it, copies it for a customer and counts the use", async () => {
    const agent = await person("agent", { permissions: ["clipboard-read", "clipboard-write"] });
    await agent.goto("/desk/search");
    await expect(agent.getByRole("combobox", { name: desk.label })).toBeFocused();
    await agent.keyboard.type("green lamp blinks twice");
    await expect(agent.getByRole("option").first()).toContainText("Green lamp");
    await agent.keyboard.press("Enter");
    await expect(agent.getByText("pull the plug").first()).toBeVisible();
    await agent.keyboard.press("c");
    await expect(agent.getByText(desk.copied_text ?? "").first()).toBeVisible();
    expect(await agent.evaluate(() => navigator.clipboard.readText())).toContain("pull the plug");
    await agent.keyboard.press("u");
    await agent.getByLabel(desk.caseLabel ?? "").fill("K-4711");
    await agent.keyboard.press("Enter");
    await expect(agent.getByText((desk.counted ?? "").replace("{case}", "K-4711")).first()).toBeVisible();
    await editor.goto("/kb/review?list=published");
    const row = editor.getByRole("listitem").filter({ hasText: title });
    await expect(row).toContainText("used for 1 case");
  });
});
