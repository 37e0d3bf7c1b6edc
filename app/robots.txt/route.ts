import { env } from "../../server/platform/env/env.ts";

/** What search engines need not read; nothing is protected by this file. */
const closed = ["/api/", "/account", "/admin", "/desk", "/dev/", "/review", "/search", "/sign-in", "/sign-up", "/ask"];

export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${env().url}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
