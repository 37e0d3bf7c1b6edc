import "server-only";
import { TRPCError } from "@trpc/server";
import type { AuthOptions, User } from "next-auth";
import credentials from "next-auth/providers/credentials";
import type { Ctx } from "../../server/platform/authorize/index.ts";
import { env } from "../../server/platform/env/env.ts";
import { refusalView } from "../../server/platform/errors/index.ts";
import { sessionCookieName } from "../../server/platform/http/cookies.ts";
import { safePath } from "../../server/platform/http/safe-path.ts";
import { callerOf } from "../../server/router.ts";
import { cookieAge, openSession, sealSession, sessionSecret } from "../../server/users/index.ts";

/** What a provider hands to the token: the session's key, nothing of the person. */
type Entered = User & { session: string };

/**
 * next-auth for one request. Both providers end in the same commands as the forms, so limits, rights and the session's
 * row hold for every way in (EN-12); the JWT holds the key of that row alone (SE-03).
 * @param cookie value of the session cookie
 */
export function authOptions(ctx: Ctx, cookie: string | undefined): AuthOptions {
  const { url } = env();
  const secure = url.startsWith("https:");
  const own = (name: string) => (secure ? `__Host-${name}` : name);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  const users = callerOf(ctx).users;
  return {
    secret: sessionSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: cookieAge },
    jwt: {
      encode: ({ token }) => sealSession(typeof token?.session === "string" ? token.session : ""),
      // The library joins all cookies whose names begin like the session's; ours is the one the front has read.
      decode: async () => {
        const session = cookie ? await openSession(cookie) : null;
        return session ? { session } : null;
      },
    },
    cookies: {
      sessionToken: { name: sessionCookieName(url), options },
      csrfToken: { name: own("auth-csrf"), options },
      callbackUrl: { name: own("auth-callback"), options },
    },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: [
      credentials({
        id: "password",
        credentials: { login: {}, password: {} },
        authorize: (given) =>
          entered(() => users.signIn({ login: given?.login ?? "", password: given?.password ?? "" })),
      }),
      credentials({
        id: "link",
        credentials: { token: {} },
        authorize: (given) => entered(() => users.signInByLink({ token: given?.token ?? "" })),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const session = isEntered(user) ? user.session : token.session;
        return typeof session === "string" ? { session } : {};
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url: target, baseUrl }) => baseUrl + safePath(target.replace(baseUrl, "") || "/"),
    },
    events: { signOut: async () => void (await users.signOut()) },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

async function entered(enter: () => Promise<{ session: { token: string } }>): Promise<Entered> {
  try {
    return { id: "", session: (await enter()).session.token };
  } catch (error) {
    // The page is told a code it has words for, never a text (XS-18).
    const code = error instanceof TRPCError ? refusalView(error.cause)?.code : undefined;
    throw new Error(code ?? "wrongSignIn");
  }
}

function isEntered(user: User | undefined): user is Entered {
  return user !== undefined && "session" in user && typeof user.session === "string";
}
