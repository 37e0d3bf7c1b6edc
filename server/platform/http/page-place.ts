import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";
import { internalHeader } from "./inbound.ts";

/** What every part of a page may need while it is rendered: its language, and its path without language prefix. */
export interface PagePlace {
  locale: string;
  path: string;
}

const key = Symbol.for("kundig.page-place");

/** One storage for the server and the pages of a process, which load this file as two modules. */
function storage(): AsyncLocalStorage<PagePlace> {
  const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<PagePlace> };
  shared[key] ??= new AsyncLocalStorage();
  return shared[key];
}

/** Runs `work` so that everything it awaits knows the place told in the inbound headers. */
export function atPlace<T>(told: IncomingHttpHeaders, work: () => T): T {
  const locale = String(told[internalHeader.locale] ?? "");
  return storage().run({ locale, path: String(told[internalHeader.path] ?? "") }, work);
}

/**
 * The place of the page being rendered, or undefined outside of one. Synchronous on purpose: a part of a page that
 * awaits its language is rendered and sent as a piece of its own, which costs a third of a page's time.
 */
export function pagePlace(): PagePlace | undefined {
  return storage().getStore();
}
