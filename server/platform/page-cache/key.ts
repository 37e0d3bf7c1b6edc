/**
 * Whom a stored answer may be shown to. There is one value: what depends on a person is never stored. It stands in every
 * call so that nobody adds a second kind of answer without naming its scope (CA-10).
 */
export type Scope = "public";

/**
 * What is stored: the page, the page as it is made for readers alone, or the data of a page for navigation in the browser.
 * One is never served for the other.
 */
export type Kind = "page" | "reader" | "data";

/** Everything the bytes of a stored answer depend on. */
interface KeyParts {
  scope: Scope;
  kind: Kind;
  locale: string;
  /** Normalised path without language prefix. */
  path: string;
  /** The listed query parameters, sorted, or "". */
  search: string;
}

/** The key of a stored answer. No part can contain the separator: paths and queries are visible ASCII. */
export function pageKey(parts: KeyParts): string {
  return `${parts.scope} ${parts.kind} ${parts.locale} ${parts.path}?${parts.search}`;
}
