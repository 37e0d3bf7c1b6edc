import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { env } from "../../../server/platform/env/env.ts";
import { TooMany } from "../../../server/platform/errors/index.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { callerOf } from "../../../server/router.ts";
import { isLocale, localPath } from "../../_messages/locale.ts";
import { defaultLocale } from "../../_messages/server.ts";

/**
 * What may be meant while somebody types: `?q=` the words, `full=1` for a whole question, `locale=` adds the language to
 * the addresses. `{hits: [{kind, title, url, state?, excerpt?}]}`, at most five, for whoever asks; never kept.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { url, defaultLocale: standard } = env();
  const ctx = await requestContext(requestFacts(request.headers, { url, defaultLocale: standard }));
  const locale = searchParams.get("locale");
  try {
    const hits = await callerOf(ctx).search.suggest({
      query: (searchParams.get("q") ?? "").slice(0, 200),
      full: searchParams.get("full") === "1",
    });
    const local = (path: string) => (isLocale(locale) ? localPath(path, locale, defaultLocale()) : path);
    return answer({ hits: hits.map((hit) => ({ ...hit, url: local(hit.url) })) }, 200);
  } catch (error) {
    const limit = error instanceof TRPCError ? error.cause : null;
    if (!(limit instanceof TooMany)) throw error;
    const wait = Math.max(1, Math.ceil((limit.until.getTime() - Date.now()) / 1_000));
    return answer({ hits: [] }, 429, { "retry-after": String(wait) });
  }
}

function answer(body: object, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store", ...headers } });
}
