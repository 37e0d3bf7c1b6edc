import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "./fixtures/test.ts";

const own = { "sec-fetch-site": "same-origin", accept: "application/json" };
const png = (width = 64) =>
  sharp({ create: { width, height: 48, channels: 3, background: { r: 20, g: 120, b: 110 } } })
    .png()
    .toBuffer();
const part = (buffer: Buffer, name = "picture.png", mimeType = "image/png") => ({ file: { name, mimeType, buffer } });

test("a picture is sent, stands under a name nobody can guess, and anybody who has it sees it", async ({ person }) => {
  const page = await person("helper");
  const sent = await png(65);
  const answer = await page.request.post("/api/files", { headers: own, multipart: part(sent) });
  expect(answer.status()).toBe(201);
  const { address } = await answer.json();
  expect(address).toMatch(/^\/files\/[a-f0-9]{64}\.webp$/);
  expect(address).not.toContain(createHash("sha256").update(sent).digest("hex"));
  const visitor = await person(null);
  const shown = await visitor.request.get(address);
  const headers = shown.headers();
  expect([shown.status(), headers["content-type"], headers["content-disposition"]]).toEqual([
    200,
    "image/webp",
    "inline",
  ]);
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("sandbox");
});

test("XS-10 XS-11 CS-06 what is no picture, comes from another site or from nobody is refused", async ({ person }) => {
  const page = await person("agent");
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='window.x=1'/>");
  const html = Buffer.from("<!doctype html><script>window.x=1</script>");
  for (const file of [part(svg, "a.svg", "image/svg+xml"), part(html), part(svg, "a.webp", "image/webp")]) {
    const answer = await page.request.post("/api/files", { headers: own, multipart: file });
    expect(answer.status()).toBe(400);
    expect((await answer.json()).refusal).toMatchObject({ field: "file", code: "unknownFormat" });
  }
  const large = await page.request.post("/api/files", { headers: own, multipart: part(Buffer.alloc(11_000_000)) });
  expect((await large.json()).refusal.code).toBe("tooLarge");
  const foreign = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  expect((await page.request.post("/api/files", { headers: foreign, multipart: part(await png()) })).status()).toBe(
    403,
  );
  expect((await page.request.post("/api/files", { headers: own, data: "{}" })).status()).toBe(415);
  const visitor = await person(null);
  expect((await visitor.request.post("/api/files", { headers: own, multipart: part(await png()) })).status()).toBe(403);
});

test("DS-08 the eleventh upload within a minute is refused with the time it opens again", async ({ person }) => {
  const page = await person("editor");
  const empty = part(Buffer.from("x"));
  const send = async () => page.request.post("/api/files", { headers: own, multipart: empty });
  for (let count = 0; count < 10; count++) expect((await send()).status()).toBe(400);
  let last = await send();
  // Ten in a minute: a slow machine earns another one every six seconds while it sends.
  for (let count = 0; count < 30 && last.status() !== 429; count++) last = await send();
  expect(last.status()).toBe(429);
  expect((await last.json()).refusal).toMatchObject({ kind: "TooMany", code: "uploadsTooFast" });
});
