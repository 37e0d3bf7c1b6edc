import type { PublicPage } from "./platform/page-cache/index.ts";

/** Where a window of a topic begins: a post, or its thanks and the post. */
const place = /^\d{1,7}(?:-\d{1,7})?$/;
const slug = /^[a-z0-9][a-z0-9-]{0,59}$/;
const word = /^[a-z][a-z-]{0,29}$/;
const cursor = /^[A-Za-z0-9_.~-]{1,200}$/;
const tagName = /^[\p{L}\p{N}][\p{L}\p{N}.+#_-]{0,29}$/u;

/** The tree of boards and the name of the community stand on every page. */
const frame = ["boards", "settings"];

/**
 * The public addresses: pages everybody sees alike, the query parameters they depend on, and what makes them stale.
 * A page may name more while it is rendered (`dependsOn`). An address that is not here is never kept.
 */
export const publicPages: readonly PublicPage[] = [
  {
    pattern: "/",
    params: { tab: word, after: cursor },
    tags: () => ["topics", "articles", "people", "days", ...frame],
  },
  {
    pattern: "/b/:board",
    params: { state: word, tag: tagName, kind: word, sort: word, after: cursor },
    tags: ({ board }) => [`board:${board}`, ...frame],
  },
  {
    pattern: "/t/:number/:slug",
    params: { from: place, sort: word },
    tags: ({ number }) => [`topic:${number}`, ...frame],
  },
  // Asking begins with links to boards; what a board is asked, and what members may ask, is never kept.
  { pattern: "/ask", params: {}, tags: () => frame, visitors: true },
  { pattern: "/kb", params: { after: cursor }, tags: () => ["articles", ...frame] },
  { pattern: "/kb/feed.atom", params: {}, tags: () => ["articles", ...frame] },
  { pattern: "/kb/:section/feed.atom", params: {}, tags: () => ["articles", ...frame] },
  { pattern: "/kb/:section", params: { after: cursor }, tags: () => ["articles", ...frame] },
  { pattern: "/kb/a/:number/:slug", params: {}, tags: ({ number }) => [`article:${number}`, ...frame] },
  {
    pattern: "/u/:name",
    params: { tab: word, after: cursor },
    tags: ({ name }) => [`person:${name}`, ...frame],
  },
  {
    pattern: "/u/:name/points",
    params: { kind: word, after: cursor },
    tags: ({ name }) => [`person:${name}`, ...frame],
  },
  { pattern: "/tags", params: { after: cursor }, tags: () => ["topics", ...frame] },
  { pattern: "/tags/:tag", params: { state: word, sort: word, after: cursor }, tags: () => ["topics", ...frame] },
  {
    pattern: "/leaders",
    params: { period: word, board: slug, tag: tagName },
    tags: () => ["people", "days", ...frame],
  },
  { pattern: "/badges", params: {}, tags: () => ["badges", ...frame] },
  {
    pattern: "/badges/:key",
    params: { after: cursor },
    tags: ({ key }) => [`badge:${key}`, "people", ...frame],
  },
  { pattern: "/ranks", params: {}, tags: () => ["people", ...frame] },
  { pattern: "/super-users", params: {}, tags: () => ["people", ...frame] },
  { pattern: "/status", params: {}, tags: () => ["status", ...frame] },
  { pattern: "/imprint", params: {}, tags: () => frame },
  { pattern: "/privacy", params: {}, tags: () => frame },
  { pattern: "/house-rules", params: {}, tags: () => ["guidelines", ...frame] },
  { pattern: "/house-rules/figures", params: { year: /^20\d{2}$/ }, tags: () => ["days", ...frame] },
  { pattern: "/house-rules/:version", params: {}, tags: () => ["guidelines", ...frame] },
  { pattern: "/b/:board/feed.atom", params: {}, tags: ({ board }) => [`board:${board}`, ...frame] },
  { pattern: "/sitemap.xml", params: {}, tags: () => ["topics", "articles", ...frame] },
  { pattern: "/sitemap/:part", params: {}, tags: () => ["topics", "articles", ...frame] },
  { pattern: "/robots.txt", params: {}, tags: () => ["settings"] },
];
