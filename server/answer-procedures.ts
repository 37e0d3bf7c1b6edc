import type { IncomingMessage, ServerResponse } from "node:http";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { incomingMessageToRequest } from "@trpc/server/adapters/node-http";
import { requestContext } from "./context.ts";
import { databaseIsBusy } from "./platform/db/client.ts";
import { env } from "./platform/env/env.ts";
import { refusalView } from "./platform/errors/index.ts";
import type { Handler } from "./platform/http/render.ts";
import { requestFacts } from "./platform/http/request-facts.ts";
import { assertSameOrigin } from "./platform/http/same-origin.ts";
import { log } from "./platform/log/index.ts";
import { appRouter } from "./router.ts";

/** Calls one HTTP request may carry (security limits: batch of ten). */
const MOST_CALLS = 10;
const endpoint = "/api/trpc";

/**
 * Answers procedures itself and hands everything else to `next`. Not as a route of the framework, whose requests and
 * answers cost more than most procedures.
 */
export function answeringProcedures(next: Handler): Handler {
  return (request, response) =>
    request.url?.startsWith(`${endpoint}/`) ? answerProcedure(request, response) : next(request, response);
}

async function answerProcedure(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerOf(incomingMessageToRequest(request, response, { maxBodySize: null }));
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "content-length": body.length });
  response.end(body);
}

async function answerOf(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  if (request.method !== "GET" && request.method !== "POST") return refuse(405, "onlyGetAndPost");
  if (request.method === "POST") {
    try {
      assertSameOrigin(request.headers, url);
    } catch (error) {
      return refuse(403, refusalView(error)?.code ?? "crossSite");
    }
    if (!request.headers.get("content-type")?.startsWith("application/json")) return refuse(415, "onlyJson");
  }
  const facts = requestFacts(request.headers, { url, defaultLocale });
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    maxBatchSize: MOST_CALLS,
    createContext: () => requestContext(facts),
    // A browser keeps what was typed either way; whoever asks for many people learns when to come back.
    responseMeta: ({ errors }) =>
      errors.some(({ code }) => code === "INTERNAL_SERVER_ERROR") && databaseIsBusy()
        ? { status: 503, headers: { "retry-after": "5" } }
        : {},
    onError: ({ error, path }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") {
        log().error(
          { requestId: facts.requestId, path, error: error.cause?.stack ?? error.message },
          "procedure failed",
        );
      }
    },
  });
}

function refuse(status: number, code: string): Response {
  return Response.json({ error: { message: code } }, { status });
}
