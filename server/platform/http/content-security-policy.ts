/** What differs between answers of one site. */
interface PolicyParts {
  /** Sources of scripts and of style elements, for example `'self' 'sha256-…'`. */
  scripts: string;
  styles: string;
  /** Whether the site's public address is https. */
  secure: boolean;
  /** Origins a form may lead to besides our own: the sign-in of the company. */
  formTargets?: readonly string[];
}

/** The policy of a page. Nothing is allowed that is not named. */
export function pagePolicy(parts: PolicyParts): string {
  const directives = [
    "default-src 'none'",
    `script-src ${parts.scripts}`,
    `style-src ${parts.styles}`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    ["form-action 'self'", ...(parts.formTargets ?? [])].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
  if (parts.secure) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/** The policy of a page made for one answer: its own scripts carry the nonce, and may load further files. */
export function noncePolicy(nonce: string, parts: Omit<PolicyParts, "scripts" | "styles">): string {
  return pagePolicy({ ...parts, scripts: `'nonce-${nonce}' 'strict-dynamic'`, styles: `'self' 'nonce-${nonce}'` });
}

/** The policy while developing, where the framework evaluates code and holds a socket open. */
export function developmentPolicy(nonce: string): string {
  return noncePolicy(nonce, { secure: false })
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:")
    .replace("style-src-attr 'none'", "style-src-attr 'unsafe-inline'")
    .replace(`'nonce-${nonce}' 'strict-dynamic'`, "'self' 'unsafe-inline' 'unsafe-eval'")
    .replace(`style-src 'self' 'nonce-${nonce}'`, "style-src 'self' 'unsafe-inline'");
}

/** The policy of everything that is not a page: it may show nothing, run nothing and stand in no frame. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
