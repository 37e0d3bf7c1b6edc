import type { Tx } from "../../platform/db/client.ts";

/** What an address of the site names, whether or not anybody may see it; never told to whoever gave the address. */
export interface NamedContent {
  postId: string | null;
  topicId: string | null;
  boardId: string | null;
  articleId: string | null;
  personId: string | null;
  /** Who wrote it. */
  authorId: string | null;
}

const nothing: NamedContent = {
  postId: null,
  topicId: null,
  boardId: null,
  articleId: null,
  personId: null,
  authorId: null,
};

/** The path and mark of an address of this site; null when it leads elsewhere. */
export function ownPath(address: string, site: string): { path: string; mark: string } | null {
  const text = address.trim();
  const absolute = text.startsWith("/") && !text.startsWith("//") ? site + text : text;
  const whole = /^https?:\/\//i.test(absolute) ? absolute : `https://${absolute}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (url.host !== new URL(site).host) return null;
  return { path: url.pathname.replace(/^\/(?:de|en)(?=\/|$)/, "") || "/", mark: url.hash };
}

/** Finds the post, article or person an address names. What cannot be found is nothing, and the notice stands all the same. */
export async function namedContent(tx: Tx, place: { path: string; mark: string }): Promise<NamedContent> {
  const { path, mark } = place;
  const topic = /^\/t\/(\d{1,9})(?:\/[^/]*(?:\/(\d{1,7}))?)?\/?$/.exec(path);
  if (topic) return inTopic(tx, Number(topic[1]), Number(/^#p(\d{1,7})$/.exec(mark)?.[1] ?? topic[2] ?? 1));
  const article = /^\/kb\/a\/(\d{1,9})(?:\/|$)/.exec(path);
  if (article) {
    const row = await tx.article.findUnique({ where: { number: Number(article[1]) }, select: { id: true } });
    return row ? { ...nothing, articleId: row.id } : nothing;
  }
  const person = /^\/u\/([^/]{1,60})(?:\/|$)/.exec(path);
  if (person) {
    const row = await tx.user.findUnique({ where: { name: decoded(person[1]) }, select: { id: true } });
    return row ? { ...nothing, personId: row.id, authorId: row.id } : nothing;
  }
  return nothing;
}

async function inTopic(tx: Tx, number: number, post: number): Promise<NamedContent> {
  const topic = await tx.topic.findUnique({ where: { number }, select: { id: true, boardId: true } });
  if (!topic) return nothing;
  const rows = await tx.post.findMany({
    where: { topicId: topic.id, number: { in: [post, 1] } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, authorId: true },
  });
  const row = rows.find((one) => one.number === post) ?? rows[0];
  const { id: topicId, boardId } = topic;
  return { ...nothing, topicId, boardId, postId: row?.id ?? null, authorId: row?.authorId ?? null };
}

function decoded(text = ""): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
