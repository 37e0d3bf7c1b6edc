/** Name of the session cookie. `__Host-` binds it to this host and to https, which browsers refuse over plain http. */
export function sessionCookieName(siteUrl: string): string {
  return siteUrl.startsWith("https:") ? "__Host-kundig" : "kundig";
}

/** The value of a cookie, or undefined. The first one counts when a name stands twice. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  if (header === null || header === undefined) return undefined;
  for (const part of header.split(";")) {
    const mark = part.indexOf("=");
    if (mark > 0 && part.slice(0, mark).trim() === name) return part.slice(mark + 1).trim();
  }
  return undefined;
}
