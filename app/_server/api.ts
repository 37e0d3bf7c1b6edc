import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { requestContext } from "../../server/context.ts";
import { env } from "../../server/platform/env/env.ts";
import { requestFacts } from "../../server/platform/http/request-facts.ts";
import { callerOf } from "../../server/router.ts";

/** What the current request says of itself; a stored page's request carries no session. */
export const facts = cache(async () => {
  const { url, defaultLocale } = env();
  return requestFacts(await headers(), { url, defaultLocale });
});

/** The context of this request; the same for everything on the page. */
export const context = cache(async () => requestContext(await facts()));

/** Pages read through this caller: same rights, limits and views as over HTTP. */
export const api = cache(async () => callerOf(await context()));
