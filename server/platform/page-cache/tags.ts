import { AsyncLocalStorage } from "node:async_hooks";

/** Everything at once: every stored page is stale. */
export const everything = "*";

/** One spelling of a tag, so that `person:Anna` and `person:anna` are the same page's reason. */
export function spellTag(tag: string): string {
  return tag.normalize("NFC").toLowerCase();
}

const key = Symbol.for("kundig.pageDependencies");
const shared = globalThis as { [key]?: AsyncLocalStorage<Set<string>> };

/** The tags of the page that is being rendered; shared by the server's and the pages' copy of this module. */
function current(): AsyncLocalStorage<Set<string>> {
  shared[key] ??= new AsyncLocalStorage();
  return shared[key];
}

/**
 * Says, while a public page is rendered, what else makes it stale besides what its row in the table says:
 * `dependsOn("person:anna")`. Outside such a render it does nothing.
 */
export function dependsOn(...tags: string[]): void {
  const known = current().getStore();
  if (known !== undefined) for (const tag of tags) known.add(spellTag(tag));
}

/** Runs a render; `dependsOn` within it adds to `tags`. */
export function collectingTags<T>(tags: Set<string>, run: () => T): T {
  return current().run(tags, run);
}
