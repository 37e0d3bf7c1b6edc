import type { Page } from "@playwright/test";
import { type Sender, senderOf, unhurried } from "./fixtures/sender.ts";
import { expect, type Role, test } from "./fixtures/test.ts";
import { wordsOf } from "./fixtures/words.ts";

const decisions = wordsOf("en", "decisions");
const reports = wordsOf("en", "reports");
const word = (of: Record<string, string>, key: string) => of[key] ?? key;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Points of a member, as everybody can count them. */
async function pointsOf(api: Sender, name: string): Promise<number> {
  return (await api.trpc.users.profile.query({ name })).points;
}

test("a removed post: its author reads why, appeals, another moderator takes it back, post and points return", async ({
  person,
  baseURL,
}) => {
  const sender = (role: Role) => senderOf(baseURL ?? "", role);
  const [author, admin, first, visitor] = [
    await person("helper"),
    await person("admin"),
    await person("moderator"),
    await person(null),
  ];
  const [asker, helper, moderator] = [await sender("asker"), await sender("helper"), await sender("moderator")];
  const text = "The repeater goes quiet when its channel is crowded; choose channel 11 by hand and it stays.";
  const said = "The answer names no product at all, only a channel.";
  const answer = "You are right: this is advice and no advert.";
  let [place, statement, appeal, before] = ["", "", "", 0];

  await test.step("the helper answers a question, and a moderator removes the answer", async () => {
    const asked = await asker.trpc.topics.ask.mutate({
      board: "routers",
      title: "Why does the repeater lose its connection at night",
      body: "Every night at about two the repeater loses its connection. What can I do about it?",
      tags: ["wifi"],
    });
    place = `/t/${asked.topic}/${asked.slug}`;
    const start = await pointsOf(asker, "aylin");
    const { postId } = await unhurried(() => helper.trpc.topics.answer.mutate({ topic: asked.topic, body: text }));
    await expect.poll(() => pointsOf(asker, "aylin"), { timeout: 60_000 }).toBeGreaterThan(start);
    before = await pointsOf(asker, "aylin");
    await moderator.trpc.topics.moderate.mutate({ post: postId, presence: "REMOVED", reason: "Looks like an advert" });
    await visitor.goto(place);
    await expect(visitor.getByText(text)).toHaveCount(0);
    await expect.poll(() => pointsOf(asker, "aylin"), { timeout: 60_000 }).toBeLessThan(before);
  });

  await test.step("the author finds the statement of reasons, which names no moderator", async () => {
    await expect(async () => {
      await author.goto("/account/decisions");
      await expect(author.getByRole("link", { name: word(decisions, "decision_POST_REMOVED") })).toBeVisible({
        timeout: 3_000,
      });
    }).toPass({ timeout: 60_000 });
    await author.getByRole("link", { name: word(decisions, "decision_POST_REMOVED") }).click();
    await author.waitForURL(/\/account\/decisions\//);
    statement = new URL(author.url()).pathname;
    await expect(author.getByText("Looks like an advert")).toBeVisible();
    await expect(author.getByText(text)).toBeVisible();
    await expect(author.getByText(word(decisions, "source_MODERATOR"))).toBeVisible();
    expect(await author.locator("main").innerText()).not.toContain("Tim Renner");
  });

  await test.step("the author appeals, once", async () => {
    await author.locator("textarea[name=text]").fill(said);
    await press(author, word(decisions, "appealSend"));
    await expect(author.getByText(word(decisions, "appealSent"))).toBeVisible();
    await expect(author.locator("textarea[name=text]")).toHaveCount(0);
  });

  await test.step("whoever removed the post may not decide", async () => {
    // Not the appeal that has come with the demo.
    const { rows } = await moderator.trpc.queue.list.query({ kind: "APPEAL" });
    const row = rows.find(({ author }) => author?.name === "aylin");
    const item = await moderator.trpc.queue.item.query({ item: row?.id ?? "" });
    appeal = `/review/appeals/${item.subjectId}`;
    await first.goto(appeal);
    await expect(first.getByText(said)).toBeVisible();
    await expect(first.getByRole("button", { name: word(decisions, "staffSend") })).toHaveCount(0);
    expect((await helper.ask(appeal)).status).toBe(404);
  });

  await test.step("somebody else takes the decision back", async () => {
    await admin.goto(appeal);
    await admin.locator("select[name=outcome]").selectOption("REVERSED");
    await admin.locator("textarea[name=reason]").fill(answer);
    await press(admin, word(decisions, "staffSend"));
    await expect(admin.getByText(answer)).toBeVisible();
    await expect(admin.locator("select[name=outcome]")).toHaveCount(0);
  });

  await test.step("post and points are back, and the author reads why", async () => {
    await visitor.goto(place);
    await expect(visitor.getByText(text)).toBeVisible();
    await author.goto(statement);
    await expect(author.getByText(answer)).toBeVisible();
    await expect.poll(() => pointsOf(asker, "aylin"), { timeout: 60_000 }).toBe(before);
  });
});

test("a visitor reports a post, keeps the receipt, and reads there what was decided", async ({ person, baseURL }) => {
  const [visitor, admin] = [await person(null), await person("admin")];
  const moderator = await senderOf(baseURL ?? "", "moderator");
  const open = (await moderator.trpc.topics.list.query({ filter: "unanswered", size: 1 })).rows[0];
  let receipt = "";

  await test.step("without an account, and without a script", async () => {
    const plain = await person(null, { javaScriptEnabled: false });
    await plain.goto("/report");
    await plain.locator("[name=address]").fill(`${baseURL}/t/${open?.number}/${open?.slug}`);
    await plain.locator("[name=category]").selectOption("PERSONAL_DATA");
    await plain.locator("[name=text]").fill("My full address and my telephone number stand in this question.");
    await plain.locator("[name=goodFaith]").check();
    await press(plain, word(reports, "send"));
    await plain.waitForURL(/\/report\/[0-9a-f-]{36}\./);
    receipt = new URL(plain.url()).pathname;
    await expect(plain.getByText(word(reports, "receiptNew"))).toBeVisible();
  });

  await test.step("an address of another site is refused beside its field, and nothing typed is lost", async () => {
    await visitor.goto("/report");
    await visitor.locator("[name=address]").fill("https://example.org/t/1/x");
    await visitor.locator("[name=text]").fill("This is written there although it must not be written there.");
    await visitor.locator("[name=goodFaith]").check();
    await press(visitor, word(reports, "send"));
    await expect(visitor.getByText(/does not belong to this site/)).toBeVisible();
    await expect(visitor.locator("[name=text]")).toHaveValue(/must not be written/);
  });

  await test.step("a moderator decides, and the receipt says so", async () => {
    const { rows } = await moderator.trpc.queue.list.query({ kind: "NOTICE" });
    const row = rows.find(({ topic }) => topic?.number === open?.number);
    const item = await moderator.trpc.queue.item.query({ item: row?.id ?? "" });
    await admin.goto(`/review/notices/${item.subjectId}`);
    await admin.locator("select[name=outcome]").selectOption("KEPT");
    await admin.locator("textarea[name=reason]").fill("There is neither an address nor a number in it.");
    await press(admin, word(reports, "staffSend"));
    await expect(admin.getByText("There is neither an address nor a number in it.")).toBeVisible();
    await visitor.goto(receipt);
    await expect(visitor.getByText(word(reports, "outcome_KEPT"))).toBeVisible();
    await expect(visitor.getByText("There is neither an address nor a number in it.")).toBeVisible();
    expect(await visitor.locator("main").innerText()).not.toContain("Renner");
  });
});
