/** Thrown where a page ends otherwise than with itself: the framework renders it and says so. */
export class Elsewhere extends Error {}

function elsewhere(): never {
  throw new Elsewhere("not a page for visitors");
}

/** `next/navigation` while a page is rendered for visitors. */
export const notFound = elsewhere;
export const forbidden = elsewhere;
export const unauthorized = elsewhere;
export const redirect = elsewhere;
export const permanentRedirect = elsewhere;

/** Only effects use the router, and they run in browsers. */
export function useRouter(): Record<string, never> {
  return {};
}

export function usePathname(): string {
  return "";
}
