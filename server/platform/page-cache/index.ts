/** Finished public pages, kept in memory until something they show changes. */
export { announce, channel, forget, noticeOf } from "./announce.ts";
export { pageCache } from "./page-cache.ts";
export type { PublicPage } from "./public-address.ts";
export { dependsOn } from "./tags.ts";
