import type { Tx } from "../platform/db/client.ts";

/** Most people one post can call (limits of mentions; more are plain text). */
const MOST = 10;

/** Ids of the people a post mentions; names nobody has are ignored. */
export async function mentionedIn(tx: Tx, postId: string): Promise<string[]> {
  const post = await tx.post.findUnique({ where: { id: postId }, select: { html: true, presence: true } });
  if (post?.presence !== "VISIBLE") return [];
  const names = [
    ...post.html.matchAll(
      /class="mention"[^>]*><a href="\/u\/([a-z0-9_-]{1,40})"|href="\/u\/([a-z0-9_-]{1,40})" class="mention"/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? "")
    .slice(0, MOST);
  if (names.length === 0) return [];
  const people = await tx.user.findMany({ where: { name: { in: names }, erasedAt: null }, select: { id: true } });
  return people.map((person) => person.id);
}
