import AxeBuilder from "@axe-core/playwright";
import { type Sender, senderOf, unhurried } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";
import { at, wordsOf } from "./fixtures/words.ts";

/** A question of the agent that Jonas answered and the agent accepted. */
async function solved(agent: Sender, jonas: Sender, title: string): Promise<{ path: string; answer: string }> {
  const body = "It happens every evening at eight, for about a minute.";
  const { topic, slug } = await agent.trpc.topics.ask.mutate({ board: "routers", title, body, tags: ["lamp"] });
  const said = { topic, body: "That is the nightly line check." };
  const { postId } = await unhurried(() => jonas.trpc.topics.answer.mutate(said));
  await agent.trpc.solutions.accept.mutate({ post: postId });
  return { path: `/t/${topic}/${slug}`, answer: postId };
}

test("a newcomer rises to Contributor, is told, may do the new thing, and loses it when a solution is undone", async ({
  person,
  baseURL,
}) => {
  const acts = wordsOf("en", "acts");
  const words = wordsOf("en", "standing");
  const [agent, jonas] = [await senderOf(baseURL ?? "", "agent"), await senderOf(baseURL ?? "", "asker")];
  const page = await person("asker");
  await page.goto("/account/standing");
  await expect(page.getByText("Your rank: Newcomer")).toBeVisible();
  await expect(page.getByText(words["requirement.acceptances"] ?? "").first()).toBeVisible();

  // As many solutions as are missing to the 50 points: what Jonas did in other journeys has brought him some.
  const { name } = await jonas.trpc.users.account.query();
  const { points } = await jonas.trpc.users.profile.query({ name });
  const made: { path: string; answer: string }[] = [];
  for (let sum = points; made.length === 0 || sum < 50; sum += 17)
    made.push(await solved(agent, jonas, `The lamp blinks red at ${made.length + 8} o'clock`));
  const [first, last] = [made[0], made.at(-1)];

  await test.step("the rank is there, with what it opens and how it came about", async () => {
    await expect(async () => {
      await page.goto("/account/standing");
      await expect(page.getByText("Your rank: Contributor")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText("From Newcomer to Contributor")).toBeVisible();
    await expect(page.getByText(words["right.RETAG"] ?? "").first()).toBeVisible();
    await page.getByRole("link", { name: words.pointsLink ?? "" }).click();
    await expect(page.getByRole("link", { name: "The lamp blinks red at 8 o'clock" }).first()).toBeVisible();
    await page.goto("/notifications");
    await page.getByRole("link", { name: "Contributor" }).first().click();
    await page.waitForURL(/\/account\/standing/);
  });

  const menu = () =>
    page.getByRole("button", { name: acts.more?.replace("{name}", "Tim Renner"), exact: true }).first();
  await test.step("the tags of somebody else's topic can be changed, and reading it is counted", async () => {
    await page.goto(first?.path ?? "");
    const more = page.locator("[id^=menu-1]").or(menu()).first();
    await more.click();
    await page.getByRole("menuitem", { name: acts.changeTags, exact: true }).click();
    await page.getByLabel(acts.tagsLabel ?? "", { exact: true }).fill("lamp, line-check");
    await page.getByRole("button", { name: acts.saveTags, exact: true }).click();
    await expect(page.getByRole("link", { name: "line-check" }).first()).toBeVisible();
    await page.mouse.wheel(0, 200);
    await expect(page.getByText("Contributor").first()).toBeVisible();
    const counted = page.waitForResponse(/trust\.reading/);
    await page.waitForFunction(() => performance.now() > 3_000);
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    expect((await counted).status()).toBe(200);
  });

  await test.step("the undone solution takes the rank and the right, and says why", async () => {
    await agent.trpc.solutions.revoke.mutate({ post: last?.answer ?? "" });
    await expect(async () => {
      await page.goto("/account/standing");
      await expect(page.getByText("Your rank: Newcomer")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText("From Contributor back to Newcomer")).toBeVisible();
    await expect(page.getByText(/Missing: (Points: \d+ of 50|Answers accepted by others: 0 of 1)/)).toBeVisible();
    await expect(async () => {
      const { topic } = await jonas.trpc.viewer.page.query({
        topic: { number: Number(/\d+/.exec(first?.path ?? "")), posts: [] },
      });
      expect(topic?.can.retag).toBe(false);
    }).toPass({ timeout: 6_000 });
  });
});

test("a ladder that contradicts itself is refused beside the field, and a good one is saved", async ({ person }) => {
  const page = await person("admin");
  await page.goto("/admin/ranks");
  const points = page.locator('[name="ranks.2.points"]');
  await points.fill("40");
  await page.getByRole("button", { name: wordsOf("en", "admin").save, exact: true }).click();
  await expect(page.getByText(wordsOf("en", "admin")["problem.outOfOrder"] ?? "")).toBeVisible();
  await expect(points).toBeFocused();
  await points.fill("260");
  await page.getByRole("button", { name: wordsOf("en", "admin").save, exact: true }).click();
  await expect(page.getByText(wordsOf("en", "admin").ranksSaved ?? "")).toBeVisible();
  await expect(page.locator('[name="ranks.2.points"]')).toHaveValue("260");
});

test("an admin sees whom another ladder would move before saving it", async ({ person }) => {
  const page = await person("admin");
  await page.goto("/admin/ranks");
  await page.locator('[name="ranks.1.points"]').fill("9000");
  await page.getByRole("button", { name: wordsOf("en", "admin").ladderTrial, exact: true }).click();
  const result = page.getByRole("region", { name: wordsOf("en", "admin").ladderResult });
  await expect(result.getByRole("row").filter({ hasText: "Contributor" })).toBeVisible();
  await expect(result.getByText("−", { exact: false }).first()).toBeVisible();
  await expect(page.locator('[name="ranks.1.points"]')).toHaveValue("9000");
  await page.goto("/admin/ranks");
  await expect(page.locator('[name="ranks.1.points"]')).not.toHaveValue("9000");
});

for (const [locale, theme] of [
  ["en", "light"],
  ["de", "dark"],
] as const) {
  test(`axe finds nothing where members and admins look at standing, ${locale}, ${theme}`, async ({ person }) => {
    const findings: string[] = [];
    for (const width of [390, 1440]) {
      const options = { colorScheme: theme, viewport: { width, height: 900 } };
      const places = {
        helper: ["/account/standing", "/account/points", "/ranks"],
        admin: ["/admin/ranks", "/admin/people/aylin", "/admin/settings/trust"],
      } as const;
      for (const role of ["helper", "admin"] as const) {
        const page = await person(role, options);
        for (const path of places[role]) {
          await page.goto(at(locale, path));
          const { violations } = await new AxeBuilder({ page }).analyze();
          findings.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wide > 0) findings.push(`${path}: ${wide} px too wide`);
        }
      }
    }
    expect(findings).toEqual([]);
  });
}
