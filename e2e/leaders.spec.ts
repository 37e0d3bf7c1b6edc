import { expect, type Page } from "@playwright/test";
import { senderOf, unhurried } from "./fixtures/sender.ts";
import { test } from "./fixtures/test.ts";

/** What one row of a list of leaders says of a person: place, solutions, points. */
async function rowOf(page: Page, name: string): Promise<number[]> {
  const row = page.getByRole("row", { name: new RegExp(name) });
  const cells = await row.getByRole("cell").allTextContents();
  return cells.map((cell) => Number(cell.replaceAll(/\D/g, "") || "0")).filter((_, place) => place !== 1);
}

test("leaders come from the stored page, and an acceptance changes them", async ({ person, baseURL }) => {
  const visitor = await person(null);
  const [asker, helper] = await Promise.all([senderOf(baseURL ?? "", "super user"), senderOf(baseURL ?? "", "helper")]);
  // Of all time: no day falls out of it while the journey runs.
  const list = "/leaders?period=all&board=aurora-7";
  await visitor.goto(list);
  const [, solutions = 0, points = 0] = await rowOf(visitor, "Aylin Lorenz");
  const [first, second] = [await visitor.request.get(list), await visitor.request.get(list)];
  expect(second.headers().etag).toBeTruthy();
  expect(second.headers().etag).toBe(first.headers().etag);
  const kept = await visitor.request.get(list, { headers: { "if-none-match": second.headers().etag ?? "" } });
  expect(kept.status(), "a stored page is not sent twice").toBe(304);

  const question = {
    board: "aurora-7",
    title: "The fan of the router hums at night and stops in the morning",
    body: "It begins at eleven and ends at six. Is that a schedule or a fault?",
    tags: ["fan"],
  };
  const asked = await unhurried(() => asker.trpc.topics.ask.mutate(question));
  const body = "That is the nightly backup. Move it to the day under System, Backup.";
  const said = await unhurried(() => helper.trpc.topics.answer.mutate({ topic: asked.topic, body }));
  // What stands beside the name of somebody who wrote here, on a page that is stored.
  const beside = async () => {
    await visitor.goto(`/t/${asked.topic}/${asked.slug}`);
    return Number(/(\d+) solutions/.exec(await visitor.locator("#p2").innerText())?.[1]);
  };
  const solved = await beside();
  await asker.trpc.solutions.accept.mutate({ post: said.postId });
  await expect(async () => {
    await visitor.goto(list);
    const [, now, earned] = await rowOf(visitor, "Aylin Lorenz");
    expect([now, earned, await beside()]).toEqual([solutions + 1, points + 17, solved + 1]);
  }).toPass({ timeout: 60_000 });
  const answer = await visitor.request.get(list);
  expect(answer.headers().etag).not.toBe(second.headers().etag);
  const [again] = await Promise.all([visitor.request.get(list)]);
  expect(again.headers().etag).toBe(answer.headers().etag);
});

test("without a script the list is narrowed to a board and a tag, and a closed board is not there", async ({
  person,
}) => {
  const page = await person(null, { javaScriptEnabled: false });
  await page.goto("/leaders?period=all");
  await page.getByLabel("Board", { exact: true }).selectOption("routers");
  await page.getByLabel("Tag", { exact: true }).selectOption("wifi");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  expect(new URL(page.url()).search).toBe("?period=all&board=routers&tag=wifi");
  await expect(page.getByText("Who helped most with wifi in Routers.")).toBeVisible();
  await expect(page.getByRole("row")).not.toHaveCount(0);
  const closed = await page.request.get("/leaders?board=lounge");
  expect(closed.status()).toBe(404);
  expect(await page.getByLabel("Board", { exact: true }).textContent()).not.toContain("lounge");
});

test("whoever leaves the list is gone from it at once and comes back", async ({ person, baseURL }) => {
  const visitor = await person(null);
  const helper = await senderOf(baseURL ?? "", "helper");
  const me = await helper.trpc.users.account.query();
  const { displayName, about, website, locale, timeZone } = me;
  const save = (hideFromLeaders: boolean) =>
    helper.trpc.users.saveProfile.mutate({
      displayName,
      about,
      ...(website && { website }),
      locale: locale === "de" ? "de" : "en",
      timeZone,
      hideFromLeaders,
    });
  const name = visitor.getByRole("row", { name: /Aylin Lorenz/ });
  await visitor.goto("/leaders");
  await expect(name).toBeVisible();
  await save(true);
  for (const path of ["/leaders", "/leaders?period=all", "/leaders?period=all&board=routers"]) {
    await visitor.goto(path);
    await expect(name).toHaveCount(0);
  }
  await visitor.goto("/");
  await expect(visitor.getByRole("link", { name: "Aylin Lorenz" })).toHaveCount(0);
  await save(false);
  await visitor.goto("/leaders");
  await expect(name).toBeVisible();
});

test("an admin simulates and saves, and members' points follow", async ({ person }) => {
  const admin = await person("admin");
  await admin.goto("/admin/reputation");
  await admin.getByLabel("Most points per day").fill("5");
  await admin.getByRole("button", { name: "Show what would change" }).click();
  await expect(admin.getByText(/One day must leave room for every single act/)).toBeVisible();
  await admin.getByLabel("Most points per day").fill("200");
  await admin.getByLabel("Solution verified by staff").fill("40");
  await admin.getByRole("button", { name: "Show what would change" }).click();

  const riser = admin.getByRole("region", { name: "Who would gain most" }).getByRole("listitem").first();
  await expect(riser).toBeVisible();
  const name = (await riser.getByRole("link").textContent()) ?? "";
  const after = Number(/→.*?([\d,]+)\s*\+/.exec((await riser.textContent()) ?? "")?.[1]?.replaceAll(",", ""));
  expect(after).toBeGreaterThan(0);
  await expect(admin.getByRole("table", { name: "Members by rank" })).toBeVisible();
  const profile = (await riser.getByRole("link").getAttribute("href")) ?? "";
  const visitor = await person(null);
  await visitor.goto(profile);
  await expect(visitor.getByText(`${after.toLocaleString("en")} points in all.`)).toHaveCount(0);

  await admin.getByRole("button", { name: "Save as version 1" }).click();
  await expect(admin.getByText("Saved. The points of all members are being counted anew.")).toBeVisible();
  await expect(admin.getByText("Points were counted anew for all members.")).toBeVisible({ timeout: 60_000 });
  await expect(admin.getByRole("listitem").filter({ hasText: "Version 1" })).toContainText(
    "Solution verified by staff: 10",
  );

  await expect(async () => {
    await visitor.goto(profile);
    await expect(visitor.getByText(`${after.toLocaleString("en")} points in all.`)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(visitor.getByText(/^The rules for points changed\./)).toHaveCount(1);
});
