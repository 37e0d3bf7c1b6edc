import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import { visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { Forbidden, Invalid, NotFound, TooMany } from "../platform/errors/index.ts";
import { pictureKind, storage } from "../platform/storage/index.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { savePortrait } from "../users/save-portrait.ts";
import { pictureLimits, uploadInput } from "./files.schema.ts";
import { deleteFile, ownFiles } from "./own-files.ts";
import { pruneFiles } from "./prune-files.job.ts";
import { beginUpload, uploadPicture } from "./upload-picture.ts";

const world = await openWorld();
const dataDir = mkdtempSync(join(tmpdir(), "kundig-files-"));
process.env.KUNDIG_DATA_DIR = dataDir;
forgetEnv();
after(() => rmSync(dataDir, { recursive: true, force: true }));
const ada = await world.person("ada");
const tim = await world.person("tim");

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 110 } } });
const send = (bytes: Uint8Array, use: "text" | "portrait" = "text", who = ada) => {
  world.later({ minutes: 7 });
  return uploadPicture(world.as(who), { bytes: new Uint8Array(bytes), use });
};
const reason = (wanted: string) => (error: unknown) => error instanceof Invalid && error.reason === wanted;

async function animation(frames: number, side: number): Promise<Buffer> {
  const raw = Buffer.alloc(side * side * frames * 3);
  for (let at = 0; at < raw.length; at++) raw[at] = Math.floor(at / (side * side * 3)) % 2 ? 200 : 40;
  return sharp(raw, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } })
    .gif({ delay: 100 })
    .toBuffer();
}

test("a picture of each kind we take is kept as one of ours, under a name of 64 digits", async () => {
  for (const format of ["png", "jpeg", "webp", "gif", "avif"] as const) {
    const view = await send(await blank(60, 40).toFormat(format).toBuffer());
    assert.match(view.name, /^[a-f0-9]{64}\.webp$/);
    assert.equal(view.address, `/files/${view.name}`);
    assert.deepEqual([view.width, view.height], [60, 40]);
    assert.equal(pictureKind((await storage().get(view.name)) ?? Buffer.alloc(0)), "webp");
  }
});

test("GD-01 where and with what a photo was taken does not stay in it", async () => {
  const photo = await blank(50, 50)
    .jpeg()
    .withExif({
      IFD0: { Make: "ZQ7camera", Artist: "ZQ7ada" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" },
    })
    .toBuffer();
  assert.ok(photo.includes("ZQ7camera"));
  const kept = await storage().get((await send(photo)).name);
  assert.ok(kept && !kept.includes("ZQ7") && !kept.includes("Exif"));
  assert.equal((await sharp(kept).metadata()).exif, undefined);
});

test("a photo that lies on its side is turned the way it was taken", async () => {
  const view = await send(await blank(80, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer());
  assert.deepEqual([view.width, view.height], [20, 80]);
});

test("XS-10 an SVG is no picture here, whatever it claims to be", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.x=1"><script>window.x=1</script></svg>';
  for (const text of [svg, `<?xml version="1.0"?>${svg}`, `\n ${svg}`]) {
    await assert.rejects(send(Buffer.from(text)), reason("unknownFormat"));
  }
});

test("XS-11 HTML, XML, PDF, TIFF and what only begins like a picture are refused", async () => {
  const tiff = await blank(20, 20).tiff().toBuffer();
  for (const bytes of [
    Buffer.from("<!doctype html><script>1</script>"),
    Buffer.from("%PDF-1.7 x"),
    tiff,
    Buffer.alloc(0),
  ]) {
    await assert.rejects(send(bytes), reason("unknownFormat"));
  }
  const mixed = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from("<script>window.x=1</script>")]);
  await assert.rejects(send(mixed), reason("damaged"));
  const tail = Buffer.concat([await blank(30, 30).png().toBuffer(), Buffer.from("<script>ZQ7tail</script>")]);
  const kept = await storage().get((await send(tail)).name);
  assert.ok(kept && !kept.includes("ZQ7tail"));
});

test("SR-08 a text that holds an address is neither fetched nor read as a file", async () => {
  for (const text of ["http://127.0.0.1:1/a.png", "/etc/passwd", "file:///etc/passwd"]) {
    await assert.rejects(send(Buffer.from(text), "portrait"), reason("unknownFormat"));
  }
});

test("DS-13 a picture that unpacks to more than 40 million pixels is refused by its header", async () => {
  const flood = await blank(8_000, 5_001).png({ compressionLevel: 9 }).toBuffer();
  assert.ok(flood.byteLength < 1_000_000);
  const began = performance.now();
  await assert.rejects(send(flood), reason("tooManyPixels"));
  assert.ok(performance.now() - began < 1_000);
});

test("DS-13 an animation stays one up to 200 frames, and is refused beyond", async () => {
  const view = await send(await animation(20, 24));
  const { pages } = await sharp((await storage().get(view.name)) ?? "", { animated: true }).metadata();
  assert.equal(pages, 20);
  assert.deepEqual([view.width, view.height], [24, 24]);
  await assert.rejects(send(await animation(pictureLimits.frames + 1, 4)), reason("tooManyFrames"));
});

test("a portrait is a square of 256 pixels that does not move, a wide picture gets the width of a page", async () => {
  const portrait = await send(await animation(5, 300), "portrait");
  assert.deepEqual([portrait.width, portrait.height], [256, 256]);
  const wide = await send(await blank(5_000, 1_000).jpeg().toBuffer());
  assert.deepEqual([wide.width, wide.height], [2_400, 480]);
  const tall = await send(await blank(100, 17_000).png().toBuffer());
  assert.match(tall.name, /\.png$/);
});

test("a file of more than ten megabytes is refused before anything looks into it", () => {
  assert.ok(!uploadInput.safeParse({ bytes: new Uint8Array(pictureLimits.bytes + 1) }).success);
  assert.ok(!uploadInput.safeParse({ bytes: "text" }).success);
  assert.ok(!uploadInput.safeParse({ bytes: new Uint8Array(1), ownerId: "x" }).success);
});

test("DS-08 the eleventh upload within a minute waits, before its file is read", async () => {
  world.later({ hours: 2 });
  const ctx = world.as(tim);
  for (let count = 0; count < 10; count++) await beginUpload(ctx);
  await assert.rejects(beginUpload(ctx), TooMany);
  await beginUpload(world.as(ada));
  world.later({ minutes: 1 });
  await beginUpload(world.as(tim));
});

test("visitors and people without a confirmed address send no files", async () => {
  await assert.rejects(beginUpload(world.as(visitor)), Forbidden);
  await assert.rejects(beginUpload(world.as({ ...ada, confirmed: false } as typeof ada)), Forbidden);
});

test("UP-06 people see and delete their own pictures, and nobody else's", async () => {
  const view = await send(await blank(31, 31).png().toBuffer());
  const names = async (who: typeof ada) => (await ownFiles(world.as(who), { size: 100 })).rows.map((row) => row.name);
  assert.equal((await names(ada))[0], view.name);
  assert.ok(!(await names(tim)).includes(view.name));
  await assert.rejects(deleteFile(world.as(tim), view.name), NotFound);
  await assert.rejects(savePortrait(world.as(tim), view.name), NotFound);
  await deleteFile(world.as(ada), view.name);
  assert.equal(await storage().get(view.name), null);
  await assert.rejects(deleteFile(world.as(ada), view.name), NotFound);
});

test("AZ-24 the same picture of two people has two names, so a copy tells nobody who has it", async () => {
  const bytes = await blank(33, 33).png().toBuffer();
  const [one, two, again] = [await send(bytes), await send(bytes, "text", tim), await send(bytes)];
  assert.notEqual(one.name, two.name);
  assert.equal(one.name, again.name);
});

test("UP-06 what nobody shows after two days is deleted; portraits and pictures in texts and drafts stay", async () => {
  const make = async (side: number) => send(await blank(side, side).png().toBuffer());
  const [portrait, drafted, orphan] = [await make(41), await make(42), await make(43)];
  await savePortrait(world.as(ada), portrait.name);
  await world.db.draft.create({ data: { userId: ada.id, key: "ask", body: { body: `![x](${drafted.address})` } } });
  world.later({ hours: 47 });
  const young = await make(44);
  world.later({ hours: 2 });
  await pruneFiles.run(world.as(ada), {});
  await runJobs(world);
  const left = (await ownFiles(world.as(ada), { size: 100 })).rows.map((row) => row.name);
  assert.deepEqual(left.sort(), [portrait.name, drafted.name, young.name].sort());
  assert.equal(await storage().get(orphan.name), null);
  assert.ok(await storage().get(portrait.name));
});

test("no unfinished file is left in the folder", () => {
  const files = readdirSync(join(dataDir, "files"), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  assert.ok(files.length > 0);
  assert.ok(files.every((one) => /^[a-f0-9]{64}\.(webp|png)$/.test(one.name)));
});
