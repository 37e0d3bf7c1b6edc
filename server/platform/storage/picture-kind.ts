const kinds = ["png", "jpeg", "webp", "gif", "avif"] as const;
export type PictureKind = (typeof kinds)[number];

/**
 * What the first bytes say a file is, whatever its name or sender claims; null for everything that is not one of the
 * five kinds of picture we take. SVG, HTML, PDF and TIFF are among the rest (XS-10, XS-11).
 */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "gif";
  return head.slice(4, 8) === "ftyp" && /avi[fs]/.test(head.slice(8, 40)) ? "avif" : null;
}

/** The type a stored file is sent with: read from its bytes, never from its name. */
export function safeType(bytes: Uint8Array): { contentType: string; inline: boolean } {
  const kind = pictureKind(bytes);
  return kind
    ? { contentType: `image/${kind}`, inline: true }
    : { contentType: "application/octet-stream", inline: false };
}
