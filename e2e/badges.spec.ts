import { senderOf, unhurried } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";

test("an admin makes a badge, sees who would hold it, and exactly those get it", async ({ person }) => {
  const page = await person("admin");
  await page.goto("/admin/badges/new");
  await page.getByLabel("Name in English").fill("Steady helper");
  await page.getByLabel("Name in German").fill("Beständige Hilfe");
  await page.getByLabel("What it is given for, in English").fill("Solved 8 questions");
  await page.getByLabel("What it is given for, in German").fill("Hat 8 Fragen gelöst");
  await page.getByLabel("Short name for the address").fill("steady-helper");
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByLabel("What is counted").selectOption({ label: "Is a super user" });
  await page.getByLabel("At least").fill("2");
  await page.getByText("key", { exact: true }).locator("..").click();
  await page.getByRole("button", { name: "Make the badge" }).click();
  await expect(page.getByText("Nobody can ever reach this much. Please enter less.")).toBeVisible();
  await page.getByLabel("What is counted").selectOption({ label: "Solutions" });
  await page.getByLabel("At least").fill("8");
  const preview = page.getByText(/members? would hold it today:/);
  await expect(preview).toBeVisible();
  const count = Number(/(\d+) member/.exec(await preview.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Make the badge" }).click();
  await page.waitForURL(/\/admin\/badges\?saved=1/);
  await expect(page.getByText(/members? (was|were) looked at/)).toBeVisible();

  const visitor = await person(null);
  await visitor.goto("/badges/steady-helper");
  await expect(visitor.getByRole("heading", { name: "Steady helper" })).toBeVisible();
  expect(await visitor.locator("[data-row]").count()).toBe(count);
  await visitor.goto("/de/badges");
  await expect(visitor.getByRole("link", { name: "Beständige Hilfe" })).toBeVisible();
});

test("a solution earns a badge that is celebrated once; undoing it takes the badge, and the member reads why", async ({
  person,
  baseURL,
}) => {
  const admin = await senderOf(baseURL ?? "", "admin");
  const { solutionCount } = await admin.trpc.users.profile.query({ name: "aylin" });
  const needed = solutionCount + 1;
  await admin.trpc.badges.save.mutate({
    badge: {
      key: "one-more",
      names: { en: "One more", de: "Noch eine" },
      purposes: { en: "Solved one more question", de: "Hat noch eine Frage gelöst" },
      grade: "SILVER",
      icon: "compass",
      criteria: [{ metric: "acceptances", atLeast: needed }],
    },
  });
  const asker = await senderOf(baseURL ?? "", "asker");
  const body = "It began with the update, every evening around eight.";
  const question = { board: "routers", title: "The router hums since the update", body, tags: ["noise"] };
  const { topic } = await unhurried(() => asker.trpc.topics.ask.mutate(question));
  const helper = await senderOf(baseURL ?? "", "helper");
  const answer = { topic, body: "Move it away from the wall, the hum is the shelf." };
  const { postId } = await unhurried(() => helper.trpc.topics.answer.mutate(answer));
  await asker.trpc.solutions.accept.mutate({ post: postId });

  const told = async (kind: string) => {
    const { rows } = await helper.trpc.notifications.list.query({ size: 20 });
    return rows.filter((row) => row.kind === kind).map((row) => row.title);
  };
  await expect.poll(() => told("badgeEarned")).toContain("One more");

  // Whichever page comes first says it: here the one after signing in.
  const page = await person("helper", { reducedMotion: "reduce" });
  const news = page.getByText("A new badge for you");
  await expect(news).toBeVisible();
  await expect(page.getByRole("status").getByRole("link", { name: "One more" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(news).toBeHidden();
  await page.goto("/u/aylin");
  await expect(page.getByRole("link", { name: "One more" })).toBeVisible();
  await expect(news).toBeHidden();

  await asker.trpc.solutions.revoke.mutate({ post: postId });
  await expect.poll(() => told("badgeTaken")).toContain("One more");
  await page.goto("/notifications");
  await expect(page.getByText("A badge of yours was taken back")).toBeVisible();
  await expect(page.getByText(`(Solutions: ${solutionCount} instead of ${needed})`)).toBeVisible();
  await page.goto("/u/aylin");
  await expect(page.getByRole("heading", { name: /^Badges/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "One more" })).toHaveCount(0);
});

test("a moderator gives a badge with a citation that everybody reads; members have no way there", async ({
  person,
}) => {
  const moderator = await person("moderator");
  await moderator.goto("/badges/lifesaver");
  await moderator.getByRole("link", { name: "Give or take" }).click();
  const form = moderator.locator("form").filter({ has: moderator.getByRole("button", { name: "Give the badge" }) });
  await form.getByLabel("Account name").fill("nobody-of-this-name");
  await form.getByLabel("What it is given for").fill("for a Sunday on the phone with a stranger");
  await form.getByRole("button").click();
  await expect(form.getByText("Nobody here has this name.")).toBeVisible();
  await form.getByLabel("Account name").fill("marta");
  await form.getByRole("button").click();
  await expect(moderator.getByText("The badge is given. The member hears of it.")).toBeVisible();
  const visitor = await person(null);
  await visitor.goto("/badges/lifesaver");
  await expect(visitor.getByText("for a Sunday on the phone with a stranger")).toBeVisible();
  await expect(visitor.getByRole("link", { name: "Give or take" })).toHaveCount(0);
  const member = await person("asker");
  expect((await member.request.get("/badges/lifesaver/give")).status()).toBe(404);
});
