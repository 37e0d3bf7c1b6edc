import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { env } from "../../../server/platform/env/env.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { callerOf } from "../../../server/router.ts";

/** The figures of a year as a CSV file, for whoever may read them. */
export async function GET(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  const year = Number(new URL(request.url).searchParams.get("year"));
  const ctx = await requestContext(requestFacts(request.headers, { url, defaultLocale }));
  try {
    return new Response(await callerOf(ctx).moderationFigures.csv({ year }), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="moderation-${year}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response("notFound", { status: 404, headers: { "cache-control": "no-store" } });
  }
}
