import { randomBytes } from "node:crypto";
import { takeRequest } from "../rate-limit/index.ts";
import type { Ask, Front } from "./ask.ts";
import { networkOf } from "./client-address.ts";
import { developmentPolicy, noncePolicy } from "./content-security-policy.ts";
import { guardResponse } from "./guarded-response.ts";
import { inboundHeaders, type Told } from "./inbound.ts";
import { atPlace } from "./page-place.ts";
import { answerPlainly } from "./plain-answer.ts";

/** A nonce of 128 bits in 22 characters. */
function makeNonce(): string {
  return randomBytes(16).toString("base64url");
}

/** What the handler is told about a request, with a fresh nonce. */
export function toldOf(front: Front, ask: Ask): Told {
  const nonce = makeNonce();
  const { formTargets = [], development } = front.options;
  const policy = development ? developmentPolicy(nonce) : noncePolicy(nonce, { secure: front.secure, formTargets });
  return {
    address: ask.address,
    locale: ask.locale,
    path: ask.path,
    requestId: ask.id,
    nonce,
    policy,
    site: front.site,
  };
}

/** Refuses with 429 when the sender asked too often. Only what costs work is counted. */
export function withinLimits(front: Front, ask: Ask): boolean {
  const wait = takeRequest(networkOf(ask.address), ask.session, front.now());
  if (wait === 0) return true;
  refuse(front, ask, 429, { "retry-after": String(wait) });
  return false;
}

/** Answers with a sentence of the front's own. */
export function refuse(
  front: Front,
  ask: Ask,
  status: Parameters<typeof answerPlainly>[1]["status"],
  headers: Record<string, string> = {},
): void {
  ask.outcome = "refused";
  const { locale, path, method } = ask;
  answerPlainly(ask.response, { status, locale, path, secure: front.secure, headers, head: method === "HEAD" });
}

/**
 * Passes the original request on, cookies included. Nothing of the answer is kept, here or by anybody else.
 * @param fault answers in place of a page of the handler that says "not found" or "fault"
 */
export async function pass(front: Front, ask: Ask, fault: (status: number) => void): Promise<void> {
  const { request, response, path, query } = ask;
  const told = toldOf(front, ask);
  ask.outcome = "passed";
  guardResponse(response, {
    method: ask.method,
    path,
    secure: front.secure,
    policy: told.policy,
    coding: ask.coding,
    hasSession: ask.session !== undefined,
    isData: request.headers.rsc === "1",
    rewrittenPath: ask.prefixed ? path : undefined,
    replace: front.options.development ? undefined : fault,
  });
  request.headers = inboundHeaders(request.headers, told);
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)]);
  request.url = query === "" ? path : `${path}?${query}`;
  await atPlace(request.headers, () => front.options.handler(request, response));
}
