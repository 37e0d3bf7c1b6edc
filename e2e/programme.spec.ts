import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { layoutFaults } from "./fixtures/layout.ts";
import { senderOf } from "./fixtures/sender.ts";
import { expect, signInOf, test } from "./fixtures/test.ts";
import { at, wordsOf } from "./fixtures/words.ts";

const album = join(import.meta.dirname, "..", "test-results", "photographs");
const taking = process.env.KUNDIG_PHOTOS === "1";
const words = wordsOf("en", "programme");
const word = (key: string) => words[key] ?? key;
const button = (page: Page, key: string) => page.getByRole("button", { name: word(key), exact: true });
const reason = "Answers kindly and to the point, every week";

/** The newest link of a mail that leads to the own place in the programme; mails are written by a job. */
async function linkByMail(page: Page, kind: string): Promise<string> {
  let link = "";
  await expect(async () => {
    await page.goto("/dev/mail");
    const mail = page
      .locator("details", { hasText: kind })
      .filter({ hasText: signInOf("helper").email })
      .first();
    const links = await mail.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    link = links.find((one) => one.includes("/account/programme")) ?? "";
    expect(link).toContain("proof=");
  }).toPass({ timeout: 60_000 });
  return new URL(link).pathname + new URL(link).search;
}

test("a helper is proposed, invited, agrees, serves, and leaves; the rights come and go with it", async ({
  person,
  baseURL,
}) => {
  const [staff, colleague, aylin] = [await person("agent"), await person("moderator"), await person("helper")];
  const api = await senderOf(baseURL ?? "", "helper");
  const lounge = "/b/lounge";

  await test.step("before, the lounge does not exist for her", async () => {
    expect((await api.ask(lounge)).status).toBe(404);
  });

  await test.step("staff nominate her with a reason and read sampled posts", async () => {
    await staff.goto("/admin/programme");
    await staff.locator("[name=name]").fill("aylin");
    await staff.locator("[name=reason]").fill(reason);
    await button(staff, "nominate").click();
    await expect(staff.getByText(word("nominated"))).toBeVisible();
    await staff.getByRole("link", { name: "Aylin Lorenz", exact: true }).first().click();
    await staff.waitForURL(/\/admin\/programme\/person\//);
    await expect(staff.getByText(reason).first()).toBeVisible();
    const samples = await button(staff, "sampleSave").count();
    expect(samples).toBeGreaterThan(0);
    await expect(button(staff, "act.INVITE")).toBeDisabled();
    for (let number = 1; number <= samples; number += 1) {
      await staff.locator(`#grade-${number}`).selectOption("5");
      await staff
        .locator(`#sample-${number}`)
        .getByRole("button", { name: word("sampleSave"), exact: true })
        .click();
      await expect(staff.locator(`#sample-${number}`).getByText(/5 of 5/)).toBeVisible();
    }
  });

  await test.step("of two who decide at once the second is told who decided", async () => {
    await colleague.goto(new URL(staff.url()).pathname);
    await staff.locator("[name=why]").fill("You helped so many people that we would like to ask you to do more.");
    await button(staff, "act.INVITE").click();
    await expect(staff.getByText(word("decided"), { exact: true })).toBeVisible();
    await colleague.locator("[name=why]").fill("Not yet, please come back to this in the spring.");
    await button(colleague, "act.WITHDRAW").click();
    await expect(colleague.getByText(/Tim Renner decided in the meantime/)).toBeVisible();
  });

  await test.step("she reads the mail, agrees in the page, and confirms by the next mail", async () => {
    await linkByMail(aylin, "programme-invitation");
    await aylin.goto("/account/programme");
    await expect(aylin.getByText(word("now.INVITED"))).toBeVisible();
    await button(aylin, "agree").click();
    await expect(aylin.getByText(word("now.AGREED"))).toBeVisible();
    expect((await api.ask(lounge)).status).toBe(404);
    await aylin.goto(await linkByMail(aylin, "programme-confirm"));
    await button(aylin, "confirm").click();
    await expect(aylin.getByText(word("now.ACTIVE"))).toBeVisible();
  });

  const second = await aylin.context().newPage();
  await test.step("the lounge is there, also in a second tab and by HTTP, and the mark stands on the page of super users", async () => {
    await second.goto(lounge);
    await expect(second.getByRole("heading", { name: "Super-user lounge" })).toBeVisible();
    expect((await api.ask(lounge)).status).toBe(200);
    await expect(async () => {
      const public_ = await person(null);
      await public_.goto("/super-users");
      await expect(public_.getByRole("link", { name: "Aylin Lorenz" })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("she asks staff directly and sees by when they answer", async () => {
    await aylin.locator("[name=text]").fill("A customer has been waiting for a call since Monday.");
    await button(aylin, "lineSend").click();
    await expect(aylin.getByText("A customer has been waiting for a call since Monday.")).toBeVisible();
    await staff.goto("/admin/programme/questions");
    const asked = staff
      .getByRole("listitem")
      .filter({ hasText: "A customer has been waiting for a call since Monday." });
    await asked.locator("[name=answer]").fill("Thank you. We call them today at four.");
    await asked.getByRole("button", { name: word("answerSend"), exact: true }).click();
    await expect(staff.getByText(word("answerSaved"))).toBeVisible();
    await aylin.goto("/account/programme");
    await expect(aylin.getByText("Thank you. We call them today at four.")).toBeVisible();
  });

  await test.step("she leaves with one click and a question; lounge and mark are gone in the second tab as well", async () => {
    await aylin.getByRole("link", { name: word("leaveLink"), exact: true }).click();
    await button(aylin, "leaveYes").click();
    await expect(aylin.getByText(word("now.ENDED_EARLY"))).toBeVisible();
    await second.reload();
    await expect(second.getByRole("heading", { name: "Super-user lounge" })).toHaveCount(0);
    expect((await api.ask(lounge)).status).toBe(404);
    await expect(
      api.trpc.programme.escalate.mutate({ reason: "OTHER", text: "This does not reach anybody any more." }),
    ).rejects.toThrow();
  });
});

test("without JavaScript a super user asks before leaving, and stays", async ({ person }) => {
  const page = await person("super user", { javaScriptEnabled: false });
  await page.goto("/account/programme");
  await page.getByRole("link", { name: word("leaveLink"), exact: true }).click();
  await expect(button(page, "leaveYes")).toBeVisible();
  await page.getByRole("link", { name: word("leaveNo"), exact: true }).click();
  await page.waitForURL(/\/account\/programme$/);
});

for (const [locale, theme] of [
  ["en", "light"],
  ["de", "dark"],
] as const) {
  test(`axe finds nothing on the pages of the programme, ${locale}, ${theme}`, async ({ person }) => {
    const findings: string[] = [];
    const places = {
      visitor: ["/super-users"],
      "super user": ["/account/programme", "/account/programme/leave"],
      admin: [
        "/admin/programme",
        "/admin/programme/capacity",
        "/admin/programme/rule?days=365&acceptances=1&share=5&activeDays=1&medianHours=48&kudos=0&people=0&upheldFlags=2",
        "/admin/programme/questions",
        "/admin/programme/agreement",
        "/admin/programme/perks",
      ],
    } as const;
    for (const width of [390, 768, 1440]) {
      const options = { colorScheme: theme, viewport: { width, height: 900 } };
      for (const role of ["visitor", "super user", "admin"] as const) {
        const page = await person(role === "visitor" ? null : role, options);
        const paths: string[] = [...places[role]];
        if (role === "admin") {
          await page.goto("/admin/programme");
          const stay = page.locator("a[href*='/admin/programme/person/']").first();
          paths.push((await stay.getAttribute("href")) ?? "");
        }
        for (const path of paths) {
          await page.goto(at(locale, path));
          const name = path
            .slice(1)
            .replace(/\?.*$/, "")
            .replaceAll("/", "-")
            .replace(/person-.*/, "person");
          findings.push(...(await layoutFaults(page)).map((one) => `${name} ${width}: ${one}`));
          if (taking) {
            mkdirSync(album, { recursive: true });
            await page.screenshot({ path: join(album, `programme-${name}-${locale}-${width}.png`), fullPage: true });
          }
          if (width === 768) continue;
          const { violations } = await new AxeBuilder({ page }).analyze();
          findings.push(...violations.map((one) => `${name} ${width}: ${one.id} ${one.nodes[0]?.target}`));
        }
      }
    }
    expect(findings).toEqual([]);
  });
}
