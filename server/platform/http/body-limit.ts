import type { IncomingMessage } from "node:http";

const kilobyte = 1024;

/** Largest body of a request in bytes. Routes that take files check again by their own rules. */
function bodyLimit(path: string): number {
  if (/^\/(?:api\/)?files(?:\/|$)/.test(path)) return 12 * 1024 * kilobyte;
  if (/^\/api\/(?:trpc|form)\//.test(path)) return 512 * kilobyte;
  return 256 * kilobyte;
}

/**
 * Why a body is not taken, before a byte of it is read: without a length (the parser then holds the sender to it),
 * too long, or packed, because a small packed body can unfold without end.
 */
export function bodyRefusal(request: IncomingMessage, path: string): 411 | 413 | 415 | null {
  const { headers } = request;
  if (headers["transfer-encoding"] !== undefined) return 411;
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity") return 415;
  return Number(headers["content-length"] ?? 0) > bodyLimit(path) ? 413 : null;
}
