import { MAX_ADDRESS } from "./limits.ts";

/** An address that may stand in a link. `own` addresses start with one "/". */
export interface SafeAddress {
  href: string;
  own: boolean;
}

/** Never resolves; only there so that a path can be parsed the way browsers do. */
const ownHost = "https://own.invalid";

/**
 * The normal form of an address, or null when it must not be linked: only http, https, mailto and own paths. Everything
 * is compared after parsing, because browsers ignore tabs, read "\" as "/" and accept "HTTP:host".
 */
export function safeAddress(value: string, origin?: string): SafeAddress | null {
  const address = value.trim();
  if (address.length === 0 || address.length > MAX_ADDRESS) return null;
  if (address.startsWith("/")) return ownAddress(parse(address, ownHost), ownHost);
  if (!/^(?:https?|mailto):/i.test(address)) return null;
  const url = parse(address);
  if (url === null) return null;
  if (url.protocol === "mailto:") return mailAddress(url);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  // "https://trusted.example@other.example" shows one host and opens another.
  if (url.username !== "" || url.password !== "" || url.hostname === "") return null;
  if (origin !== undefined && url.origin === origin) return ownAddress(url, origin);
  return url.href.length > MAX_ADDRESS ? null : { href: url.href, own: false };
}

/** The path of a picture of ours (`/files/…`), or null. */
export function ownPicture(value: string, origin?: string): string | null {
  const address = safeAddress(value, origin);
  if (address === null || !address.own) return null;
  const path = address.href.replace(/[?#].*$/, "");
  if (!/^\/files\/[A-Za-z0-9._~%/-]+$/.test(path) || /%(?:2f|5c|00)/i.test(path)) return null;
  return path;
}

function ownAddress(url: URL | null, origin: string): SafeAddress | null {
  if (url === null || url.origin !== origin || url.username !== "" || url.password !== "") return null;
  const href = url.pathname + url.search + url.hash;
  // "/.//other.example" has the path "//other.example", which alone would be another host.
  return href.startsWith("//") || href.length > MAX_ADDRESS ? null : { href, own: true };
}

/** Only the address: a subject or text chosen by somebody else is not ours to put into a mail. */
function mailAddress(url: URL): SafeAddress | null {
  return /^[^\s@?#<>"]+@[^\s@?#<>"]+$/.test(url.pathname) ? { href: `mailto:${url.pathname}`, own: false } : null;
}

function parse(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
