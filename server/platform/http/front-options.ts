import type { Logger } from "../log/index.ts";
import type { PublicPage } from "../page-cache/public-address.ts";
import type { PageCache } from "../page-cache/store.ts";
import type { Storage } from "../storage/index.ts";
import type { Check } from "./health.ts";
import type { Locales } from "./locale.ts";
import type { Handler } from "./render.ts";
import type { StaticFiles } from "./static-files.ts";
import type { VisitorPages } from "./visitor-bundle.ts";

/** What the front is built from. */
export interface FrontOptions {
  /** Told of every public page somebody was shown (crawlers left out), after the answer; must be quick. */
  shown?(path: string): void;
  /** What answers behind the front. */
  handler: Handler;
  /** Public address of the site. */
  siteUrl: string;
  locales: Locales;
  /** Number of own proxies whose X-Forwarded-For is believed. */
  trustedHops: number;
  cache: PageCache;
  publicPages: readonly PublicPage[];
  /** Address of the small script of public pages. */
  readerScript: string;
  /** Pages rendered for visitors without the framework; absent while developing. */
  visitorPages?: VisitorPages;
  files: StaticFiles;
  /** Files of people, shown under /files/. */
  storage?: Storage;
  log: Logger;
  /** What must work for the process to be ready. */
  checks: Readonly<Record<string, Check>>;
  /** Whether work waits for the database; a fault then says when to come back. */
  busy?: () => boolean;
  /** Origins a form may lead to besides our own. */
  formTargets?: readonly string[];
  /** While developing nothing is kept and the framework's own addresses are open. */
  development?: boolean;
  /** Milliseconds; the clock of the limits. */
  now?: () => number;
}
