import { Client } from "pg";

/** What a board holds, by kind. */
export async function countBoard(url: string, board: string): Promise<Record<string, number>> {
  const [row] = await query(
    url,
    `SELECT count(*) FILTER (WHERE p.kind = 'OPENING')::int AS questions, count(*) FILTER (WHERE p.kind = 'ANSWER')::int AS answers,
       (SELECT count(*)::int FROM "Solution" s JOIN "Topic" st ON st.id = s."topicId" WHERE st."boardId" = b.id) AS solutions,
       count(*) FILTER (WHERE p.kind = 'COMMENT')::int AS comments, count(*) FILTER (WHERE p.presence = 'HIDDEN')::int AS hidden
     FROM "Board" b JOIN "Topic" t ON t."boardId" = b.id JOIN "Post" p ON p."topicId" = t.id WHERE b.slug = $1 GROUP BY b.id`,
    board,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
}

/**
 * One short text per table that says what a board's import wrote, without anything that is different each time (ids of
 * ours, the order of writing). Equal texts mean an equal community.
 */
export async function fingerprint(url: string, board: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const [name, select] of Object.entries(selects)) {
    const [row] = await query(
      url,
      `WITH b AS (SELECT id FROM "Board" WHERE slug = $1), line AS (${select})
       SELECT count(*) || ' ' || COALESCE(md5(string_agg(md5(line::text), '' ORDER BY md5(line::text))), '') AS print FROM line`,
      board,
    );
    prints[name] = String(row?.print);
  }
  return prints;
}

const posts = `"Post" p JOIN "Topic" t ON t.id = p."topicId" JOIN b ON b.id = t."boardId" JOIN "User" u ON u.id = p."authorId"`;

const selects: Readonly<Record<string, string>> = {
  topics: `SELECT t.title, t.slug, t.locale, t.state, t.presence, t."postCount", t."answerCount", t."createdAt", t."lastActivityAt",
    t."solvedAt", u.name FROM "Topic" t JOIN b ON b.id = t."boardId" JOIN "User" u ON u.id = t."authorId"`,
  posts: `SELECT t.title, p.number, p.kind, p.markdown, p.html, p.presence, p."kudosCount", p."createdAt", p."editedAt", u.name FROM ${posts}`,
  versions: `SELECT t.title, p.number, r.version, r.hash, r.reason, r."createdAt" FROM ${posts} JOIN "PostRevision" r ON r."postId" = p.id`,
  points: `SELECT u.name, e.reason, e.points, e."createdAt" FROM "ReputationEntry" e JOIN b ON b.id = e."boardId"
    JOIN "User" u ON u.id = e."userId"`,
  events: `SELECT e.name, t.title, e."createdAt" FROM "Event" e JOIN "Topic" t ON t.id = e."topicId" JOIN b ON b.id = t."boardId"`,
  tags: `SELECT t.title, tag.name, tag."topicCount" FROM "TopicTag" tt JOIN "Topic" t ON t.id = tt."topicId" JOIN b ON b.id = t."boardId"
    JOIN "Tag" tag ON tag.id = tt."tagId"`,
  people: `SELECT u.name, u."displayName", u."createdAt", s.points FROM b, "User" u LEFT JOIN "Standing" s ON s."userId" = u.id`,
};

async function query(url: string, text: string, ...values: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}
