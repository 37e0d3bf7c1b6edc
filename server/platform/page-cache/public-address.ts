/** A row of the table of public addresses. */
export interface PublicPage {
  /** `/t/:number/:slug`; a part named `number` takes whole numbers alone. */
  pattern: string;
  /** Query parameters the page depends on, each with the values it takes. All others never reach the page. */
  params: Readonly<Record<string, RegExp>>;
  /** What makes the stored page stale. Takes the decoded parts of the path. */
  tags: (parts: Readonly<Record<string, string>>) => string[];
  /** Public for people without a session and without any query alone; members see a page of their own there. */
  visitors?: true;
}

/** A public address that was asked for. */
export interface PublicAddress {
  /** Its row in the table. */
  pattern: string;
  path: string;
  /** Listed parameters, sorted, in one spelling; "" when there are none. */
  search: string;
  tags: string[];
  visitors?: true;
}

/** A path that is public once it is spelled the usual way, or null when it is not public at all. */
export type Match = { kind: "public"; address: PublicAddress } | { kind: "redirect"; path: string } | null;

/** A whole number has one spelling; with leading zeros it would be a second address of the same topic. */
const wholeNumber = /^[1-9]\d{0,8}$/;

/**
 * Prepares a table for matching.
 * @returns a function from a normalised path (without language prefix) and a raw query to the public address
 */
export function matcher(table: readonly PublicPage[]): (path: string, query: string) => Match {
  const rows = table.map((page) => ({ page, parts: page.pattern.split("/").slice(1) }));
  return (path, query) => {
    const segments = path.split("/").slice(1);
    for (const { page, parts } of rows) {
      const values = read(parts, segments);
      if (values === null) continue;
      const canonical = `/${segments.map(respell).join("/")}`;
      if (page.visitors && query !== "") return null;
      if (canonical !== path) return { kind: "redirect", path: canonical };
      const address = { pattern: page.pattern, path, search: searchOf(page.params, query), tags: page.tags(values) };
      return { kind: "public", address: page.visitors ? { ...address, visitors: true } : address };
    }
    return null;
  };
}

function read(parts: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (parts.length !== segments.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== segment) return null;
      continue;
    }
    if (segment === "" || (part === ":number" && !wholeNumber.test(segment))) return null;
    values[part.slice(1)] = decodeURIComponent(segment).normalize("NFC");
  }
  return values;
}

/** One spelling of a path part: as `encodeURIComponent` writes it, in Unicode's composed form. */
function respell(segment: string): string {
  return encodeURIComponent(decodeURIComponent(segment).normalize("NFC"));
}

function searchOf(params: PublicPage["params"], query: string): string {
  if (query === "") return "";
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of Object.keys(params).sort()) {
    const value = given.get(name);
    if (value !== null && value !== "" && params[name]?.test(value)) kept.set(name, value);
  }
  return kept.toString();
}
