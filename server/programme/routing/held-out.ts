import { createHash } from "node:crypto";

/** Whether a question is left without offers for comparison: a lot that its id draws once for all. Share in percent. */
export function isHeldOut(topicId: string, share: number): boolean {
  return createHash("sha256").update(`offers ${topicId}`).digest().readUInt32BE(0) % 100 < share;
}
