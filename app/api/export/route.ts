import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { env } from "../../../server/platform/env/env.ts";
import { refusalView } from "../../../server/platform/errors/index.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { assertSameOrigin } from "../../../server/platform/http/same-origin.ts";
import { callerOf } from "../../../server/router.ts";

/** The person's own data as a file, for a form with the password; refusals lead back to the form. */
export async function POST(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  try {
    assertSameOrigin(request.headers, url);
  } catch {
    return new Response("crossSite", { status: 403 });
  }
  const form = new URLSearchParams((await request.text()).slice(0, 4_096));
  const ctx = await requestContext(requestFacts(request.headers, { url, defaultLocale }));
  try {
    const data = await callerOf(ctx).users.exportOwnData({ current: form.get("current") ?? "" });
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="my-data.json"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const refusal = error instanceof TRPCError ? refusalView(error.cause) : null;
    if (!refusal) throw error;
    const problem = refusal.field ? `${refusal.field}.${refusal.code}` : refusal.code;
    const location = `/account/data?form=export&problem=${encodeURIComponent(problem)}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  }
}
