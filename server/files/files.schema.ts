import { z } from "zod";

/** Limits of pictures (security.md §4.6). */
export const pictureLimits = {
  /** Bytes of the file as sent. */
  bytes: 10 * 1024 * 1024,
  /** Pixels of all frames together. */
  pixels: 40_000_000,
  frames: 200,
  /** Longest side a picture in a text is kept at, in pixels. */
  side: 2_400,
  /** Side of a portrait, in pixels. */
  portrait: 256,
} as const;

/** What file pickers offer; what counts is what the bytes say. */
export const pictureTypes = "image/png,image/jpeg,image/webp,image/gif,image/avif";

export const pictureUses = ["text", "portrait"] as const;
export type PictureUse = (typeof pictureUses)[number];

export const storedNameInput = z.string().regex(/^[a-f0-9]{64}\.(?:webp|png)$/);

export const uploadInput = z.strictObject({
  use: z.enum(pictureUses).default("text"),
  /** Only the upload route can hand over bytes; the size of a JSON call keeps others small. */
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= pictureLimits.bytes, "tooLarge"),
});
export type UploadInput = z.infer<typeof uploadInput>;

/** A stored picture as its owner sees it. */
export interface FileView {
  name: string;
  /** Where it is shown: `/files/…`. */
  address: string;
  bytes: number;
  width: number | null;
  height: number | null;
  createdAt: Date;
}
