import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test.ts";

const words = {
  en: {
    path: "",
    called: "What shall we call you?",
    name: "Name in your address",
    email: "E-mail",
    password: "Password",
    rules: "I have read the house rules and will keep to them.",
    create: "Create account",
    confirm: "Confirm address",
    confirmed: "Your address is confirmed",
    sendLink: "Send link",
    signIn: "Sign in",
    account: "Your account",
    signOut: "Sign out",
  },
  de: {
    path: "/de",
    called: "Wie sollen wir Sie nennen?",
    name: "Name in Ihrer Adresse",
    email: "E-Mail",
    password: "Passwort",
    rules: "Ich habe die Hausregeln gelesen und halte mich daran.",
    create: "Konto anlegen",
    confirm: "Adresse bestätigen",
    confirmed: "Ihre Adresse ist bestätigt",
    sendLink: "Link senden",
    signIn: "Anmelden",
    account: "Ihr Konto",
    signOut: "Abmelden",
  },
};

const password = "vom-Kranich7-gesehen";
let people = 0;

/** The address in the newest mail to somebody, read where the demonstration keeps its mails. */
async function mailed(page: Page, to: string, kind: string): Promise<string> {
  const mail = page.locator("details").filter({ hasText: to }).filter({ hasText: kind }).first();
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(mail).toBeAttached({ timeout: 3_000 });
  }).toPass();
  const link = mail.locator(`a[href*="/${kind === "confirm-address" ? "confirm" : "link"}/"]`).first();
  return (await link.getAttribute("href")) ?? "";
}

async function signUp(page: Page, language: keyof typeof words): Promise<{ name: string; email: string }> {
  const say = words[language];
  const name = `quinn.${language}${Date.now().toString(36)}${++people}`;
  const email = `${name}@example.org`;
  await page.goto(`${say.path}/sign-up`);
  await page.getByLabel(say.called).fill("Quinn Test");
  await page.getByLabel(say.name).fill(name);
  await page.getByLabel(say.email, { exact: true }).fill(email);
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByLabel(say.rules).check();
  await page.getByRole("button", { name: say.create }).click();
  await page.waitForURL(/\/account/);
  return { name, email };
}

for (const language of ["en", "de"] as const) {
  const say = words[language];
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with" : "without";
    test(`somebody signs up, confirms, signs out and in again by mail ${how} JavaScript, ${language}`, async ({
      person,
    }) => {
      const page = await person(null, { javaScriptEnabled });
      const { email } = await signUp(page, language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say.account);
      await page.goto(await mailed(page, email, "confirm-address"));
      await page.getByRole("button", { name: say.confirm }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say.confirmed);
      await page.goto(`${say.path}/account`);
      await page.getByRole("button", { name: say.signOut, exact: true }).click();
      await page.waitForURL((url) => !url.pathname.includes("/account"));
      await page.goto(`${say.path}/sign-in`);
      await page.getByLabel(say.email, { exact: true }).fill(email);
      await page.getByRole("button", { name: say.sendLink }).click();
      await expect(page).toHaveURL(/sent=1/);
      await page.goto(await mailed(page, email, "sign-in-link"));
      await page.getByRole("main").getByRole("button", { name: say.signIn }).click();
      await page.waitForURL((url) => !url.pathname.includes("/link/"));
      await page.goto(`${say.path}/account/security`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say.account);
    });
  }
}

test("a form says what is wrong beside the field, when it is left and when it is sent, and keeps what was typed", async ({
  person,
}) => {
  const page = await person(null);
  await page.goto("/sign-up");
  await page.getByLabel(words.en.called).fill("Q");
  await page.getByLabel(words.en.name).focus();
  await expect(page.getByLabel(words.en.called)).toHaveAccessibleDescription(/at least 2 characters/);
  await page.getByLabel(words.en.called).fill("Quinn Test");
  await expect(page.getByLabel(words.en.called)).not.toHaveAttribute("aria-invalid");
  await page.getByLabel(words.en.name).fill("Marta");
  await page.getByLabel(words.en.email, { exact: true }).fill("quinn@example.org");
  await page.getByLabel(words.en.password, { exact: true }).fill(password);
  await page.getByLabel(words.en.rules).check();
  await page.getByRole("button", { name: words.en.create }).click();
  await expect(page.getByLabel(words.en.name)).toHaveAccessibleDescription(/Somebody has this already/);
  await expect(page.getByLabel(words.en.name)).toBeFocused();
  await expect(page.getByLabel(words.en.password, { exact: true })).toHaveValue(password);
});

test("a member takes the own data along and deletes the account; the name is gone from the site", async ({
  person,
}) => {
  const page = await person(null);
  const { name } = await signUp(page, "en");
  await page.goto("/account/data");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download file" }).click();
  expect((await download).suggestedFilename()).toBe("my-data.json");
  await page.getByLabel(`Type your name ${name} to go on`).fill(name);
  await page.getByRole("button", { name: "Delete account for good" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect((await page.goto(`/u/${name}`))?.status()).toBe(404);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing on the pages of an account, ${theme}`, async ({ person }) => {
    const page = await person("agent", { colorScheme: theme });
    const findings: string[] = [];
    for (const path of ["/account", "/account/security", "/account/mails", "/account/data", "/dev/mail", "/link/x"]) {
      for (const prefix of ["", "/de"]) {
        await page.goto(prefix + path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        findings.push(...violations.map((one) => `${prefix}${path}: ${one.id} ${one.nodes[0]?.target}`));
      }
    }
    expect(findings).toEqual([]);
  });
}
