/** What a request target comes down to before anything else looks at it. */
export type Address =
  | { kind: "ok"; path: string; query: string }
  | { kind: "redirect"; to: string }
  | { kind: "refused"; status: 400 | 404 | 414 };

/** Longest request target in characters; the HTTP parser stops the whole head at 16 kB. */
const longestTarget = 8_000;

const clean = /^(?:\/|(?:\/[A-Za-z0-9._~!$&'()*+,;=:@-]+)+)$/;
const dotSegment = /\/\.{1,2}(?:\/|$)/;
/** Slash, backslash, NUL and the percent sign itself (double encoding) have no business inside a segment. */
const forbiddenEscape = /%(?:2f|5c|00|25)/i;
/** Data requests of other transports: the header decides what is answered, never the spelling of the path. */
const transportTwin = /\.rsc$|\.segments(?:\/|$)|^\/_next\/data(?:\/|$)/;
const visibleAscii = /^[\x21-\x7e]*$/;

/**
 * Decodes and normalises a request target once, so that every later part sees one spelling of each address.
 * Ambiguous spellings are refused, encoded twins of plain characters and closing slashes are redirected.
 * @param target the raw target of the request line, for example `/t/1/%73lug?from=20`
 */
export function readAddress(target: string): Address {
  if (target.length > longestTarget) return { kind: "refused", status: 414 };
  const mark = target.indexOf("?");
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? "" : target.slice(mark + 1);
  if (!visibleAscii.test(target) || target.includes("#")) return { kind: "refused", status: 400 };
  if (clean.test(path)) return dotSegment.test(path) ? { kind: "refused", status: 400 } : ready(path, query);
  return normalise(path, query);
}

function ready(path: string, query: string): Address {
  return transportTwin.test(path) ? { kind: "refused", status: 404 } : { kind: "ok", path, query };
}

function normalise(path: string, query: string): Address {
  const refused: Address = { kind: "refused", status: 400 };
  if (!path.startsWith("/") || path.includes("//") || path.includes("\\") || forbiddenEscape.test(path)) return refused;
  const open = path.endsWith("/") && path !== "/" ? path.slice(0, -1) : path;
  const segments: string[] = [];
  for (const segment of open.split("/").slice(1)) {
    const normal = normalSegment(segment);
    if (normal === null) return refused;
    segments.push(normal);
  }
  const normal = `/${segments.join("/")}`;
  if (normal !== path) return { kind: "redirect", to: query === "" ? normal : `${normal}?${query}` };
  return ready(path, query);
}

/** The one spelling of a segment (RFC 3986 §6.2.2: unreserved characters plain, escapes in capitals), or null. */
function normalSegment(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment);
    if (/^\.{0,2}$/.test(decoded) || /[\p{Cc}\p{Cs}]/u.test(decoded)) return null;
  } catch {
    return null;
  }
  const normal = segment.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
  });
  // Brackets, quotes and the like must come encoded.
  return /^[A-Za-z0-9._~!$&'()*+,;=:@%-]+$/.test(normal) ? normal : null;
}
