import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { type Ctx, contextOf } from "../../platform/authorize/index.ts";
import { databaseIsBusy, db } from "../../platform/db/client.ts";
import { env } from "../../platform/env/env.ts";
import { Invalid, NotFound, Refusal, refusalView, statusOf, TooMany } from "../../platform/errors/index.ts";
import { internalHeader } from "../../platform/http/inbound.ts";
import type { Handler } from "../../platform/http/render.ts";
import { requestFacts } from "../../platform/http/request-facts.ts";
import { log } from "../../platform/log/index.ts";
import { type Limit, takeToken } from "../../platform/rate-limit/index.ts";
import { loadSettings } from "../../settings/index.ts";
import { actorOfKey, type KeyActor } from "../keys/actor-of-key.ts";
import { keyIn } from "../keys/key-token.ts";
import { listArticles, oneArticle } from "./articles.query.ts";
import { openApi } from "./openapi.ts";
import { articleInput, type ErrorAnswer, listInput, searchInput } from "./rest.schema.ts";
import { searchForKey } from "./search.query.ts";

/** Requests of one key (security.md §4.6, keys that only read). */
export const keyLimits: readonly Limit[] = [
  { max: 120, seconds: 60 },
  { max: 10_000, seconds: 86_400 },
];
const base = "/api/v1/";

interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** Answers other systems itself and hands everything else to `next`. Cookies never reach it: keys stand for themselves. */
export function answeringRest(next: Handler): Handler {
  return async (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(base) && url !== "/api/v1") return next(request, response);
    send(request, response, await answerOf(request).catch((error: unknown) => refusalOf(error, request)));
  };
}

async function answerOf(request: IncomingMessage): Promise<Answer> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(
      405,
      { kind: "Invalid", code: "onlyGet", message: "Only GET and HEAD are answered." },
      { allow: "GET, HEAD" },
    );
  }
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://rest.invalid");
  const path = pathname.slice(base.length);
  if (path === "openapi.json") return { status: 200, body: openApi() };
  const now = new Date();
  const token = keyIn(request.headers.authorization);
  const key = token === null ? null : await actorOfKey(db(), token, now);
  if (key === null) {
    const message = "Send a living key as Authorization: Bearer kdg_…";
    const code = token === null ? "keyWanted" : "keyUnknown";
    return refuse(401, { kind: "Forbidden", code, message }, { "www-authenticate": 'Bearer realm="kundig"' });
  }
  const wait = takeToken(`api:${key.keyId}`, keyLimits, now.getTime());
  if (wait > 0) throw new TooMany("requests", new Date(now.getTime() + wait * 1_000));
  const ctx = await contextFor(request, key);
  return { status: 200, body: await read(ctx, key, path, Object.fromEntries(searchParams)) };
}

function read(ctx: Ctx, { scope }: KeyActor, path: string, given: Record<string, string>): Promise<object> {
  if (path === "articles") return listArticles(ctx, scope, checked(listInput, given));
  if (path === "search") return searchForKey(ctx, checked(searchInput, given));
  const [, number] = /^articles\/([1-9]\d{0,8})$/.exec(path) ?? [];
  if (number === undefined) throw new NotFound();
  checked(articleInput, given);
  return oneArticle(ctx, scope, Number(number));
}

async function contextFor(request: IncomingMessage, { actor }: KeyActor): Promise<Ctx> {
  const { url, defaultLocale } = env();
  const reader = { get: (name: string) => request.headers[name]?.toString() ?? null };
  const { address, requestId } = requestFacts(reader, { url, defaultLocale });
  return contextOf(actor, { settings: await loadSettings(db()), address, requestId, locale: defaultLocale });
}

function checked<T>(schema: z.ZodType<T>, given: Record<string, string>): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  throw new Invalid((unknown ?? issue?.path.join(".") ?? "").slice(0, 60), issue?.code ?? "invalid");
}

function refuse(status: number, error: ErrorAnswer["error"], headers: Record<string, string> = {}): Answer {
  return { status, body: { error } satisfies ErrorAnswer, headers };
}

const messages = {
  NotFound: "There is nothing at this address for this key.",
  Forbidden: "This key may not do that.",
  Invalid: "A value is not acceptable.",
  Conflict: "Something changed in the meantime.",
  TooMany: "Too many requests with this key.",
};

function refusalOf(error: unknown, request: IncomingMessage): Answer {
  const view = refusalView(error);
  if (!(error instanceof Refusal) || view === null) {
    const requestId = request.headers[internalHeader.requestId];
    log().error({ requestId, err: error }, "a request of another system failed");
    if (databaseIsBusy())
      return refuse(
        503,
        { kind: "Fault", code: "fault", message: "Please try again shortly." },
        { "retry-after": "5" },
      );
    return refuse(500, { kind: "Fault", code: "fault", message: "Something went wrong on our side." });
  }
  const { kind, code, field, until } = view;
  const wait = until ? Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1_000)) : null;
  return refuse(
    statusOf[kind],
    { kind, code, message: messages[kind], ...(field !== undefined && { field }), ...(until && { until }) },
    wait === null ? {} : { "retry-after": String(wait) },
  );
}

/** With an ETag of its bytes; a request that knows them already gets none. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(JSON.stringify(answer.body));
  const headers: Record<string, string> = { ...answer.headers, "content-type": "application/json; charset=utf-8" };
  if (answer.status === 200) {
    headers.etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
    const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (known.includes(headers.etag) || known.includes("*")) {
      response.writeHead(304, { etag: headers.etag });
      response.end();
      return;
    }
  }
  response.writeHead(answer.status, { ...headers, "content-length": String(bytes.length) });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
