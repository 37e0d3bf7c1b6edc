import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { requestContext } from "../../../../server/context.ts";
import { env } from "../../../../server/platform/env/env.ts";
import { sessionCookieName } from "../../../../server/platform/http/cookies.ts";
import { requestFacts } from "../../../../server/platform/http/request-facts.ts";
import { assertSameOrigin } from "../../../../server/platform/http/same-origin.ts";
import { companionLine } from "../../../../server/users/index.ts";
import { authOptions } from "../../../_server/auth-options.ts";

/** Signing in and out by next-auth; the session cookie's companion follows it. */
async function answer(request: NextRequest, route: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { url, defaultLocale } = env();
  // The library builds its addresses from this, never from what a request says its host is (SR-10).
  process.env.NEXTAUTH_URL = url;
  if (request.method === "POST") {
    try {
      assertSameOrigin(request.headers, url);
    } catch {
      return new Response("crossSite", { status: 403, headers: { "cache-control": "no-store" } });
    }
  }
  const facts = requestFacts(request.headers, { url, defaultLocale });
  const response: Response = await NextAuth(request, route, authOptions(await requestContext(facts), facts.session));
  response.headers.set("cache-control", "private, no-store");
  const name = `${sessionCookieName(url)}=`;
  const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith(name));
  if (line) response.headers.append("set-cookie", companionLine(!line.startsWith(`${name};`)));
  return response;
}

export { answer as GET, answer as POST };
