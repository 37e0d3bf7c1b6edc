import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../../platform/env/env.ts";
import { secret } from "../../platform/env/secret.ts";
import { sessionCookieName } from "../../platform/http/cookies.ts";
import { lifetimes } from "./lifetimes.ts";
import type { NewSession } from "./start-session.ts";

/** Says to scripts that somebody is signed in, and nothing else; not the session. */
const companionCookie = "kundig-in";
/** Seconds a browser keeps the cookie; the session's row decides how long it is worth anything. */
export const cookieAge = lifetimes.member.absolute / 1000;

/** Opened cookies; unsealing costs several times what the rest of recognising somebody costs. About 0.6 kB each. */
const kept = new LRUCache<string, string>({ max: 10_000 });

/** Key of the cookie's encryption (next-auth derives its own from it). */
export function sessionSecret(): string {
  return secret("sessions").toString("base64url");
}

/** The cookie's value: an encrypted JWT that holds the session's token alone (SE-03). */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { session: token }, secret: sessionSecret(), maxAge: cookieAge });
}

/** The session's token from a cookie's value; null for anything we did not seal as a session (EN-07, EN-08). */
export async function openSession(value: string): Promise<string | null> {
  const known = kept.get(value);
  if (known) return known;
  const claims = await decode({ token: value, secret: sessionSecret() }).catch(() => null);
  if (typeof claims?.session !== "string") return null;
  kept.set(value, claims.session);
  return claims.session;
}

function cookie(name: string, value: string, age: number, hidden: boolean): string {
  const secure = env().url.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${hidden ? "; HttpOnly" : ""}${secure}`;
}

/** The companion as a Set-Cookie line, set or taken away. */
export function companionLine(signedIn: boolean): string {
  return cookie(companionCookie, signedIn ? "1" : "", signedIn ? cookieAge : 0, false);
}

/** Set-Cookie lines that sign a browser in to a session a command has begun. */
async function signInCookies(session: NewSession): Promise<string[]> {
  const value = await sealSession(session.token);
  return [cookie(sessionCookieName(env().url), value, cookieAge, true), companionLine(true)];
}

/** Set-Cookie lines that sign a browser out; the session's row is ended by `signOut`. */
function signOutCookies(): string[] {
  return [cookie(sessionCookieName(env().url), "", 0, true), companionLine(false)];
}

const withSession = z.object({ session: z.object({ token: z.string(), expiresAt: z.date() }).nullable() });

/**
 * The Set-Cookie lines that belong to what a procedure of this domain answered: commands that sign in answer with a
 * `session`, those that sign out with `session: null`. Results of other procedures set nothing.
 */
export async function cookiesAfter(procedure: string, result: unknown): Promise<string[]> {
  if (!procedure.startsWith("users.")) return [];
  const { data } = withSession.safeParse(result);
  if (!data) return [];
  return data.session ? signInCookies(data.session) : signOutCookies();
}
