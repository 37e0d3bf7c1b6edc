import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "../../../../server/context.ts";
import { env } from "../../../../server/platform/env/env.ts";
import { refusalView } from "../../../../server/platform/errors/index.ts";
import { requestFacts } from "../../../../server/platform/http/request-facts.ts";
import { assertSameOrigin } from "../../../../server/platform/http/same-origin.ts";
import { log } from "../../../../server/platform/log/index.ts";
import { appRouter } from "../../../../server/router.ts";

/** Calls one HTTP request may carry (security limits: batch of ten). */
const MOST_CALLS = 10;

async function answer(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  try {
    if (request.method === "POST") {
      assertSameOrigin(request.headers, url);
      if (!request.headers.get("content-type")?.startsWith("application/json")) return refuse(415, "onlyJson");
    }
  } catch (error) {
    return refuse(403, refusalView(error)?.code ?? "crossSite");
  }
  const facts = requestFacts(request.headers, { url, defaultLocale });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: MOST_CALLS,
    createContext: () => requestContext(facts),
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
  return Response.json({ error: { message: code } }, { status, headers: { "cache-control": "no-store" } });
}

export { answer as GET, answer as POST };
