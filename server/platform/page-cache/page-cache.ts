import { env } from "../env/env.ts";
import { PageCache } from "./store.ts";

const key = Symbol.for("kundig.pageCache");
const shared = globalThis as { [key]?: PageCache };

/** The stored pages of this process: one object for the server and for the pages, which load this file as two modules. */
export function pageCache(): PageCache {
  shared[key] ??= new PageCache(env().pageCacheMb * 1024 * 1024);
  return shared[key];
}
