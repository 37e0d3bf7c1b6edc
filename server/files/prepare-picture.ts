import sharp, { type Metadata, type Sharp } from "sharp";
import { Invalid } from "../platform/errors/index.ts";
import { type PictureKind, pictureKind } from "../platform/storage/index.ts";
import { type PictureUse, pictureLimits } from "./files.schema.ts";

/** A picture as it is kept. */
export interface Prepared {
  bytes: Buffer;
  extension: "webp" | "png";
  contentType: "image/webp" | "image/png";
  width: number;
  height: number;
}

/** Longest work on one picture, in seconds. */
const SECONDS = 20;
/** WebP cannot be larger than this on a side; what is becomes PNG. */
const WEBP_SIDE = 16_383;
/** Drawings and screenshots come as these and are kept without loss. */
const exact: readonly PictureKind[] = ["png", "gif"];

sharp.cache(false);
sharp.concurrency(1);

let lane: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture of ours out of bytes somebody sent: the kind is read from the bytes, size and frames from the header
 * before anything is unpacked (DS-13), then it is decoded and written anew, so that nothing of the file itself remains:
 * no place, no device, no second format hidden in it. One picture at a time. Animations stay animations.
 * @throws Invalid("file", "unknownFormat" | "damaged" | "tooManyPixels" | "tooManyFrames")
 */
export async function preparePicture(bytes: Uint8Array, use: PictureUse): Promise<Prepared> {
  const kind = pictureKind(bytes);
  if (kind === null) throw new Invalid("file", "unknownFormat");
  const work = lane.then(() => prepare(bytes, kind, use));
  lane = work.catch(() => {});
  return work;
}

async function prepare(bytes: Uint8Array, kind: PictureKind, use: PictureUse): Promise<Prepared> {
  const head = await decoded(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (head.format !== (kind === "avif" ? "heif" : kind)) throw new Invalid("file", "unknownFormat");
  const frames = framesOf(head);
  const animated = frames > 1 && use === "text" && (kind === "gif" || kind === "webp");
  const picture = sharp(bytes, { animated, limitInputPixels: pictureLimits.pixels, failOn: "error" })
    .timeout({ seconds: SECONDS })
    .autoOrient();
  const { data, info } = await decoded(() =>
    written(sized(picture, use), { lossless: exact.includes(kind) && !animated, huge: isHuge(head, use) }).toBuffer({
      resolveWithObject: true,
    }),
  );
  const extension = info.format === "png" ? "png" : "webp";
  return {
    bytes: data,
    extension,
    contentType: `image/${extension}`,
    width: info.width,
    height: info.pageHeight ?? info.height,
  };
}

/** Number of frames; refuses what would unpack to too much. */
function framesOf({ width = 0, height = 0, pages = 1, pageHeight }: Metadata): number {
  if (pages > pictureLimits.frames) throw new Invalid("file", "tooManyFrames", { most: pictureLimits.frames });
  if (width * (pageHeight ?? height) * pages > pictureLimits.pixels) {
    throw new Invalid("file", "tooManyPixels", { most: pictureLimits.pixels / 1_000_000 });
  }
  return pages;
}

function sized(picture: Sharp, use: PictureUse): Sharp {
  const { portrait, side } = pictureLimits;
  if (use === "portrait") return picture.resize(portrait, portrait, { fit: "cover", position: "attention" });
  return picture.resize({ width: side, withoutEnlargement: true });
}

/** After being made `side` wide it may still be too tall for WebP. */
function isHuge({ width = 1, height = 1 }: Metadata, use: PictureUse): boolean {
  const longest = Math.max(
    height * Math.min(1, pictureLimits.side / width),
    width * Math.min(1, pictureLimits.side / height),
  );
  return use === "text" && longest > WEBP_SIDE;
}

function written(picture: Sharp, how: { lossless: boolean; huge: boolean }): Sharp {
  return how.huge ? picture.png() : picture.webp({ quality: 84, lossless: how.lossless, effort: 3 });
}

/** What the decoder cannot read is the sender's matter, not a fault of ours. */
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid("file", "damaged");
  }
}
