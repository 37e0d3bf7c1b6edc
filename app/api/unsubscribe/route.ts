import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { env } from "../../../server/platform/env/env.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { callerOf } from "../../../server/router.ts";

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}

/**
 * One-click unsubscribe of mail programs (RFC 8058): a POST without cookies and without an Origin. The key in the
 * address is all it needs and all it can do, so it is the one change that other sites may ask for.
 */
export async function POST(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  const facts = { ...requestFacts(request.headers, { url, defaultLocale }), session: undefined };
  try {
    await callerOf(await requestContext(facts)).mail.unsubscribe({ token: tokenOf(request) });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response("notFound", { status: 404, headers: { "cache-control": "no-store" } });
  }
  return new Response("ok", { headers: { "cache-control": "no-store" } });
}

/** Somebody opened the address of the header by hand: the page asks first. */
export function GET(request: Request): Response {
  const location = `/unsubscribe?token=${encodeURIComponent(tokenOf(request))}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
