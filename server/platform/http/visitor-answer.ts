import { toBrotli, toGzip } from "../page-cache/encode.ts";
import type { Ask, Front } from "./ask.ts";
import { inboundHeaders } from "./inbound.ts";
import { toldOf } from "./pass.ts";
import { neverStored, securityHeaders } from "./security-headers.ts";

/** Quick: the bytes are sent once and thrown away. */
const quality = 4;

/**
 * Answers an address that is rendered for each visitor and never kept, such as the search, without the framework.
 * @returns false when this is no such request; then the framework answers
 */
export async function answerVisitor(front: Front, ask: Ask): Promise<boolean> {
  const { request, response, path } = ask;
  const reads = ask.method === "GET" || ask.method === "HEAD";
  if (!front.visitors.takesEach(path) || !reads || ask.session !== undefined || request.headers.rsc !== undefined)
    return false;
  const { cookie: _, authorization: __, ...received } = request.headers;
  const told = toldOf(front, ask);
  const page = await front.visitors.render(
    { pattern: path, path, search: ask.query },
    inboundHeaders(received, told),
    told,
  );
  if (page === null) return false;
  ask.outcome = "passed";
  const plain = Buffer.from(page.html);
  const { coding } = ask;
  const bytes = coding === "br" ? await toBrotli(plain, quality) : coding === "gzip" ? await toGzip(plain) : plain;
  response.writeHead(200, {
    ...securityHeaders(front.secure, path),
    "content-type": page.contentType,
    "content-security-policy": page.policy,
    "cache-control": neverStored,
    vary: "accept-encoding, cookie, rsc",
    ...(coding !== "identity" && { "content-encoding": coding }),
    "content-length": String(bytes.length),
  });
  response.end(ask.method === "HEAD" ? undefined : bytes);
  return true;
}
