import type { OutgoingHttpHeaders } from "node:http";
import { type Kind, pageKey } from "../page-cache/key.ts";
import type { PublicAddress } from "../page-cache/public-address.ts";
import { countAsked, prepare, ready, type StoredPage } from "../page-cache/stored-page.ts";
import type { Ask, Front } from "./ask.ts";
import { filePolicy } from "./content-security-policy.ts";
import { pass, refuse, withinLimits } from "./pass.ts";
import { renderForVisitor } from "./public-render.ts";
import type { Rendered } from "./render.ts";
import { askAgain, neverStored, securityHeaders } from "./security-headers.ts";
import { sendStored } from "./send-stored.ts";

/** Statuses by which a page says that it is not for visitors; whoever has a session may still be let in. */
const perhapsForMembers = new Set([401, 403, 404]);
/** Members get another form of the page, the framework's router its data. */
const varied = "accept-encoding, cookie, rsc";
/** An address no page has: what is rendered for it is the page "not found". */
const nowhere = "/-/not-found";
const frame = ["boards", "settings"];

/** Answers a public address from what is kept, or renders it as a visitor would see it. */
export async function answerPublic(front: Front, ask: Ask, address: PublicAddress): Promise<void> {
  const { headers } = ask.request;
  if (headers["next-router-prefetch"] !== undefined || headers["next-router-segment-prefetch"] !== undefined) {
    return answerPrefetch(front, ask);
  }
  // Whoever has no session gets a form of the page that is made for readers alone, where there is one.
  const kind = ask.session === undefined && headers.rsc !== "1" && front.visitors.takes(address) ? "reader" : "page";
  const page = await find(front, ask, address, kind);
  if (page === null) return;
  if ("answer" in page) return answerUnkept(front, ask, page.answer);
  if (headers.rsc !== "1" || !isPage(page.keep)) return send(front, ask, keyOf(ask, address, kind), page.keep);
  const data = await find(front, ask, address, "data");
  if (data === null) return;
  if ("answer" in data) return sendRendered(front, ask, data.answer);
  send(front, ask, keyOf(ask, address, "data"), data.keep);
}

function isPage(page: StoredPage): boolean {
  return page.contentType.startsWith("text/html");
}

function keyOf(ask: Ask, { path, search }: Pick<PublicAddress, "path" | "search">, kind: Kind): string {
  return pageKey({ scope: "public", kind, locale: ask.locale, path, search });
}

/** The kept page or the outcome of one render; null when the sender asked too often and was told so. */
async function find(front: Front, ask: Ask, address: PublicAddress, kind: Kind) {
  const key = keyOf(ask, address, kind);
  const { cache } = front.options;
  const kept = cache.get(key);
  if (kept !== undefined) {
    ask.outcome = "hit";
    return { keep: kept };
  }
  if (!cache.inFlight(key) && !withinLimits(front, ask)) return null;
  ask.outcome = "made";
  const wish = { address, kind, keepStatus: 200 } as const;
  return cache.render(key, address.tags, () => renderForVisitor(front, ask, wish));
}

async function answerUnkept(front: Front, ask: Ask, answer: Rendered): Promise<void> {
  if (ask.session !== undefined && perhapsForMembers.has(answer.status)) {
    return pass(front, ask, (status) => void answerFault(front, ask, status));
  }
  const isRedirect = answer.status >= 300 && answer.status < 400;
  if (ask.request.headers.rsc === "1" && (isRedirect || answer.status === 404)) return passAsVisitor(front, ask);
  if (isRedirect || answer.status < 300) return sendRendered(front, ask, answer);
  await answerFault(front, ask, answer.status);
}

/**
 * The page "not found", the same bytes whatever was asked for; the way to the sign-in for what belongs to an account; or
 * one sentence when something is broken. The framework's own pages for these stay empty without JavaScript.
 */
export async function answerFault(front: Front, ask: Ask, status: number): Promise<void> {
  const { cache, busy } = front.options;
  // Without a database, or with none of its connections free, no pages are made: the fault passes by itself.
  if (status >= 500)
    return status === 503 || !cache.listening || busy?.()
      ? refuse(front, ask, 503, { "retry-after": "5" })
      : refuse(front, ask, 500);
  if (status === 401 || status === 403) return toSignIn(front, ask);
  if (status !== 404) return refuse(front, ask, 400);
  const address = { pattern: nowhere, path: nowhere, search: "", tags: frame };
  const key = keyOf(ask, address, "page");
  const wish = { address, kind: "page", keepStatus: 404 } as const;
  try {
    const kept = cache.get(key);
    const page = kept ? { keep: kept } : await cache.render(key, frame, () => renderForVisitor(front, ask, wish));
    if ("keep" in page) return await send(front, ask, key, page.keep, 404);
  } catch (error) {
    front.options.log.error({ id: ask.id, err: error }, "the page for what is not found cannot be made");
  }
  refuse(front, ask, 404);
}

function toSignIn(front: Front, ask: Ask): void {
  const to = encodeURIComponent(ask.query === "" ? ask.path : `${ask.path}?${ask.query}`);
  ask.response.writeHead(303, {
    ...securityHeaders(front.secure, ask.path),
    "content-security-policy": filePolicy,
    "cache-control": neverStored,
    location: `${ask.prefixed ? `/${ask.locale}` : ""}/sign-in?to=${to}`,
  });
  ask.response.end();
}

async function send(front: Front, ask: Ask, key: string, page: StoredPage, status: 200 | 404 = 200): Promise<void> {
  const form = page.forms[ask.session === undefined ? "reader" : "member"];
  let bytes = ready(form, ask.coding);
  if (bytes === undefined) {
    bytes = await prepare(form, ask.coding);
    front.options.cache.weigh(key, page);
  }
  if (bytes.coding === "br") countAsked(form, () => front.options.cache.weigh(key, page));
  const common = securityHeaders(front.secure, ask.path);
  const cacheControl = status === 404 ? neverStored : askAgain;
  sendStored(ask.request, ask.response, page, form, { ...bytes, common, cacheControl, vary: varied, status });
}

/** Sends a visitor's answer that is not kept: a redirect, or page data that reports an error. */
function sendRendered(front: Front, ask: Ask, answer: Rendered): void {
  const kept: OutgoingHttpHeaders = {};
  for (const name of ["content-type", "location", "retry-after"]) {
    if (answer.headers[name] !== undefined) kept[name] = answer.headers[name];
  }
  const hasBody = ask.method !== "HEAD" && answer.status !== 204 && kept.location === undefined;
  ask.response.writeHead(answer.status, {
    ...securityHeaders(front.secure, ask.path),
    ...kept,
    "content-security-policy": filePolicy,
    "cache-control": neverStored,
    vary: varied,
  });
  ask.response.end(hasBody ? answer.body : undefined);
}

/** Forms of an address that only the framework's router asks for: rendered for a visitor, never kept. */
async function answerPrefetch(front: Front, ask: Ask): Promise<void> {
  if (!withinLimits(front, ask)) return;
  await passAsVisitor(front, ask);
}

async function passAsVisitor(front: Front, ask: Ask): Promise<void> {
  delete ask.request.headers.cookie;
  delete ask.request.headers.authorization;
  await pass(front, ask, (status) => void answerFault(front, ask, status));
}
