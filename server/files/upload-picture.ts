import { createHash } from "node:crypto";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { fileAddress, storage } from "../platform/storage/index.ts";
import { canUpload } from "./files.policy.ts";
import { type FileView, pictureLimits, type UploadInput } from "./files.schema.ts";
import { preparePicture } from "./prepare-picture.ts";
import { countUpload } from "./upload-limits.ts";

/** Whether the actor may send a file now; asked before its bytes are read. */
export async function beginUpload(ctx: Ctx): Promise<{ most: number }> {
  authorize(ctx, canUpload(ctx.actor));
  countUpload(ctx, "begin");
  return { most: pictureLimits.bytes };
}

/**
 * Keeps a picture. Its name is the hash of owner and content: the same picture of the same person is kept once, and
 * whoever has a copy of a picture cannot tell whether somebody uploaded it.
 * @throws Invalid("file", …), TooMany("uploadsTooFast")
 */
export async function uploadPicture(ctx: Ctx, input: UploadInput): Promise<FileView> {
  authorize(ctx, canUpload(ctx.actor));
  countUpload(ctx, "end");
  if (input.bytes.byteLength > pictureLimits.bytes) throw new Invalid("file", "tooLarge");
  const ownerId = personId(ctx.actor) ?? "";
  const { bytes, extension, contentType, width, height } = await preparePicture(input.bytes, input.use);
  const name = `${createHash("sha256").update(`${ownerId}\n`).update(bytes).digest("hex")}.${extension}`;
  const row = await write(ctx, async ({ tx }) => {
    const kept = await tx.storedFile.upsert({
      where: { name },
      create: { name, ownerId, contentType, bytes: bytes.length, width, height, createdAt: ctx.now() },
      // Sent again it is new again, so that nobody clears it away while a text with it is being written.
      update: { createdAt: ctx.now() },
    });
    await storage().put(name, bytes);
    return kept;
  });
  return { name, address: fileAddress(name), bytes: row.bytes, width, height, createdAt: row.createdAt };
}
