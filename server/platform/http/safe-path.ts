/**
 * A place of this site to go to after a form or a sign-in: path, query and fragment, or `fallback` when the target
 * could lead anywhere else. It is parsed as a browser would, and the parsed path is checked again, because
 * `/..//evil.example` is harmless as written and a foreign host once resolved (OR-01).
 */
export function safePath(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || target.length > 2_000) return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(target) || target.includes("\\")) return fallback;
  if (/%(?:2f|5c|0[0-9a-f]|1[0-9a-f])/i.test(target.split(/[?#]/, 1)[0] ?? "")) return fallback;
  const base = "http://site.invalid";
  if (!URL.canParse(target, base)) return fallback;
  const url = new URL(target, base);
  const path = url.pathname + url.search + url.hash;
  return url.origin === base && !url.pathname.startsWith("//") ? path : fallback;
}
