import { expect, signInOf, test } from "./fixtures/test.ts";

const own = { "sec-fetch-site": "same-origin" };

/** What a browser without scripts would send and keep: cookies by name. */
function cookiesOf(answer: Response): Map<string, string> {
  const pairs = answer.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

test("CS-07 CS-06 nobody is signed in or out by another site", async ({ baseURL }) => {
  const { email, password } = signInOf("asker");
  const body = new URLSearchParams({ login: email, password, _next: "/", _back: "/sign-in" });
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    {},
  ];
  for (const headers of foreign)
    for (const path of [
      "/api/form/users.signIn",
      "/api/form/users.signOut",
      "/api/auth/callback/password",
      "/api/auth/signout",
    ]) {
      const answer = await fetch(baseURL + path, { method: "POST", headers, body, redirect: "manual" });
      expect([answer.status, cookiesOf(answer).size], path).toEqual([403, 0]);
    }
  const got = await fetch(`${baseURL}/api/form/users.signOut`, { redirect: "manual" });
  expect(got.status).toBe(405);
});

test("OR-01 after signing in one stays on this site, wherever the form was told to lead", async ({ baseURL }) => {
  const { email, password } = signInOf("helper");
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
  ]) {
    const body = new URLSearchParams({ login: email, password, _next: next, _back: "/sign-in" });
    const headers = { ...own, "x-forwarded-for": `198.19.0.${next.length}` };
    const answer = await fetch(`${baseURL}/api/form/users.signIn`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
    const led = new URL(answer.headers.get("location") ?? "", baseURL);
    expect([answer.status, led.origin], next).toEqual([303, new URL(baseURL ?? "").origin]);
  }
});

test("SE-03 next-auth's own route signs in with the same rules, and its session says nothing of the person", async ({
  baseURL,
}) => {
  const { email, password } = signInOf("editor");
  const jar = new Map<string, string>();
  const ask = async (path: string, form?: Record<string, string>) => {
    const answer = await fetch(baseURL + path, {
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
      headers: {
        ...own,
        "x-forwarded-for": "198.19.1.7",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      redirect: "manual",
    });
    for (const [name, value] of cookiesOf(answer)) jar.set(name, value);
    return answer;
  };
  const { csrfToken } = (await (await ask("/api/auth/csrf")).json()) as { csrfToken: string };
  const wrong = await ask("/api/auth/callback/password", { csrfToken, login: email, password: "wrong", json: "true" });
  expect(await wrong.json()).toEqual({ url: expect.stringContaining("error=wrongSignIn") });
  expect(jar.has("kundig")).toBe(false);
  await ask("/api/auth/callback/password", { csrfToken, login: email, password, json: "true" });
  expect([jar.get("kundig-in"), (jar.get("kundig") ?? "").length > 100]).toEqual(["1", true]);
  expect(Object.keys((await (await ask("/api/auth/session")).json()) as object)).toEqual(["expires"]);
  const account = () => ask("/api/trpc/users.account");
  const kept = jar.get("kundig") ?? "";
  expect((await account()).status).toBe(200);
  await ask("/api/auth/signout", { csrfToken, json: "true" });
  jar.set("kundig", kept);
  expect((await account()).status).toBe(404);
});

test("EN-08 XS-18 malformed cookies, keys and error codes show a page and never a fault", async ({ baseURL }) => {
  for (const cookie of ["kundig=%E0%A4", "kundig=a.b.c.d.e", "kundig=", `kundig=${"x".repeat(3_000)}`]) {
    const answer = await fetch(`${baseURL}/sign-in`, { headers: { cookie } });
    expect(answer.status, cookie.slice(0, 20)).toBe(200);
  }
  const hostile = encodeURIComponent('<img src=x onerror="window.x=1">');
  for (const query of [
    `error=${hostile}`,
    `problem=${hostile}`,
    `problem=email.${hostile}`,
    `to=${hostile}`,
    "problem=__proto__.constructor",
  ]) {
    const page = await fetch(`${baseURL}/sign-in?${query}`);
    expect(page.status, query).toBe(200);
    expect(await page.text()).not.toContain("<img src=x");
  }
  for (const path of [
    "/reset/x",
    "/link/%E0%A4%A4",
    `/confirm/${"a".repeat(200)}`,
    "/unsubscribe?token=x",
    "/undo/...",
  ])
    expect((await fetch(baseURL + path)).status, path).toBeLessThan(405);
});

test("a mail program switches a kind of mail off without cookies and without an origin (RFC 8058)", async ({
  baseURL,
}) => {
  const answer = await fetch(`${baseURL}/api/unsubscribe?token=${"x".repeat(60)}`, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  // The key is wrong, and that is all that is wrong.
  expect(answer.status).toBe(404);
});
