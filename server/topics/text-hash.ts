import { createHash } from "node:crypto";

/** SHA-256 of a Markdown text, hex: the version's name in provenance. */
export function hashOf(markdown: string): string {
  return createHash("sha256").update(markdown).digest("hex");
}
