import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { spentNonce, variantsOf } from "../page-cache/variants.ts";
import { pagePolicy } from "./content-security-policy.ts";
import type { FrontOptions } from "./front-options.ts";
import { type Told, visitorHeaders } from "./inbound.ts";
import { atPlace } from "./page-place.ts";
import { render } from "./render.ts";

/** A finished page for visitors. */
export interface VisitorPage {
  html: string;
  contentType: string;
  /** Content-Security-Policy: its one inline script by hash, and files of ours. */
  policy: string;
}

/** What of an address decides how it is rendered. */
interface Place {
  pattern: string;
  path: string;
  search: string;
}

/** Renders pages for visitors with the components of the framework's pages, without the framework. */
export interface VisitorRender {
  takes(place: Pick<Place, "pattern">): boolean;
  /** True for a path that is rendered for each visitor, because no stored page has its pattern. */
  takesEach(path: string): boolean;
  /** Null when the framework has to answer: the address is no page for visitors, or something went wrong. */
  render(place: Place, headers: IncomingHttpHeaders, told: Told): Promise<VisitorPage | null>;
}

/** The same on every page of the framework up to here: language, fonts, style sheets. */
const opens = /<html lang="[^"]*"[^>]*><head>.*?(?=<meta name="theme-color")/s;
/** A page whose head begins as that of every page. */
const startPage = "/";

/** Builds the renderer of one front. The framework is asked once how its documents begin. */
export function visitorRender(options: FrontOptions): VisitorRender {
  const { visitorPages, handler, readerScript, formTargets = [], siteUrl, log } = options;
  if (visitorPages === undefined) return { takes: () => false, takesEach: () => false, render: async () => null };
  const patterns = new Set(visitorPages.patterns);
  const kept = new Set(options.publicPages.map(({ pattern }) => pattern));
  const each = new Set(visitorPages.patterns.filter((pattern) => !kept.has(pattern)));
  const hash = createHash("sha256").update(visitorPages.inlineScript).digest("base64");
  const secure = siteUrl.startsWith("https:");
  const policy = pagePolicy({ scripts: `'self' 'sha256-${hash}'`, styles: "'self'", secure, formTargets });
  let beginning: Promise<string> | undefined;
  const beginningOf = async (told: Told) => {
    const answer = await render(handler, startPage, visitorHeaders({}, { ...told, path: startPage, requestId: "" }));
    const text = opens.exec(variantsOf(answer.body.toString("utf8"), told.nonce, readerScript).reader.html)?.[0];
    if (text === undefined) throw new Error("the framework's documents begin otherwise than expected");
    return `<!DOCTYPE html>${text}`;
  };
  return {
    takes: ({ pattern }) => patterns.has(pattern),
    takesEach: (path) => each.has(path),
    async render({ pattern, path, search }, headers, told) {
      try {
        beginning ??= beginningOf(told).catch((error: unknown) => {
          beginning = undefined;
          throw error;
        });
        const text = await beginning;
        const html = await atPlace(headers, () =>
          visitorPages.renderPage({
            pattern,
            path,
            query: search,
            headers: flat(headers),
            nonce: spentNonce,
            opening: (locale) => text.replace(/lang="[^"]*"/, `lang="${locale}"`),
            readerScript,
          }),
        );
        return html === null ? null : { html, contentType: "text/html; charset=utf-8", policy };
      } catch (error) {
        log.error({ path, err: error }, "a page for visitors was left to the framework");
        return null;
      }
    },
  };
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  const told: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) told[name] = String(value);
  return told;
}
