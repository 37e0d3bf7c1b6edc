import { contextOf, system } from "../platform/authorize/index.ts";
import { db } from "../platform/db/client.ts";
import { sealSession } from "../users/sessions/session-cookies.ts";
import { startSession } from "../users/sessions/start-session.ts";

/** Makes so many members of long standing, each signed in; returns their Cookie headers. Limits count each on its own. */
export async function signedInMembers(count: number): Promise<string[]> {
  const joined = new Date(Date.now() - 90 * 86_400_000);
  const names = Array.from({ length: count }, (_, index) => `bench-${index}`);
  await db().user.createMany({
    data: names.map((name) => ({
      name,
      nameKey: name,
      displayName: name,
      email: `${name}@example.com`,
      emailVerifiedAt: joined,
      createdAt: joined,
      trustLevel: 2,
    })),
    skipDuplicates: true,
  });
  const people = await db().user.findMany({ where: { name: { in: names } }, select: { id: true, isStaff: true } });
  const ctx = contextOf(system);
  const cookies: string[] = [];
  for (const person of people) {
    const { token } = await db().$transaction((tx) => startSession(tx, ctx, person));
    cookies.push(`kundig=${await sealSession(token)}; kundig-in=1`);
  }
  return cookies;
}
