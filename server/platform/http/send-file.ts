import { type Limit, takeToken } from "../rate-limit/index.ts";
import { nameInAddress, safeType } from "../storage/index.ts";
import type { Ask, Front } from "./ask.ts";
import { networkOf } from "./client-address.ts";
import { filePolicy } from "./content-security-policy.ts";
import { refuse } from "./pass.ts";
import { forever, securityHeaders } from "./security-headers.ts";

/** Files of people, per network: a page shows many at once (security.md §4.6, assets). */
const limits: readonly Limit[] = [{ max: 300, seconds: 10 }];

/**
 * Answers with a stored file; false when the address names none. It never runs, never frames, is what its bytes say,
 * and its name changes with its content, so browsers keep it for ever.
 */
export async function answerFile(front: Front, ask: Ask): Promise<boolean> {
  const name = ask.prefixed ? null : nameInAddress(ask.path);
  if (name === null || front.options.storage === undefined) return false;
  const wait = takeToken(`file:${networkOf(ask.address)}`, limits, front.now());
  if (wait > 0) {
    refuse(front, ask, 429, { "retry-after": String(wait) });
    return true;
  }
  const etag = `"${name.slice(0, 32)}"`;
  const bytes = await front.options.storage.get(name);
  if (bytes === null) {
    refuse(front, ask, 404);
    return true;
  }
  ask.outcome = "file";
  const { contentType, inline } = safeType(bytes);
  const headers = {
    ...securityHeaders(front.secure, ask.path),
    "content-security-policy": filePolicy,
    "cache-control": forever,
    "content-disposition": inline ? "inline" : "attachment",
    etag,
  };
  if (ask.request.headers["if-none-match"] === etag) {
    ask.response.writeHead(304, headers).end();
    return true;
  }
  ask.response.writeHead(200, { ...headers, "content-type": contentType, "content-length": String(bytes.length) });
  ask.response.end(ask.method === "HEAD" ? undefined : bytes);
  return true;
}
