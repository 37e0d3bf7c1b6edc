import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { csvRows } from "../imports/reading/csv-rows.ts";
import { escapeText, htmlToText } from "../platform/markdown/index.ts";

/** How large the made community is (product.md §7: hits at 100,000 documents). */
export const TOPICS = 100_000;
export const ARTICLES = 10_000;
const REPLIES = 300;
/** Characters of a real text that are taken. */
const LONGEST = 3_000;

/** A real question with its first answer. */
interface Text {
  title: string;
  question: string;
  answer: string;
}

const paragraph = (html: string) => `<p>${escapeText(htmlToText(html).slice(0, LONGEST))}</p>`;

/** Real questions and answers of a community as support.mozilla.org gives it, as plain paragraphs. */
export async function realTexts(folder: string): Promise<Text[]> {
  const answers = new Map<string, string>();
  const file = (kind: string) => {
    const found = readdirSync(folder).find((name) => name.startsWith(kind) && /\.csv(?:\.gz)?$/.test(name));
    if (!found) throw new Error(`${folder} needs a ${kind}….csv (also as .gz).`);
    return join(folder, found);
  };
  for await (const row of csvRows(file("answers"))) {
    if (!("values" in row)) continue;
    const { question_id: question = "", content = "" } = row.values;
    if (!answers.has(question)) answers.set(question, paragraph(content));
  }
  const texts: Text[] = [];
  for await (const row of csvRows(file("questions"))) {
    if (!("values" in row)) continue;
    const { id = "", title = "", content = "" } = row.values;
    const answer = answers.get(id);
    if (answer && title.length >= 15) texts.push({ title: title.slice(0, 150), question: paragraph(content), answer });
  }
  return texts;
}

/**
 * Fills an empty database with a community of that size, made of real texts by a few statements over whole tables: no
 * two topics have the same title, 45 % are solved, some boards and articles are for staff or members only.
 * @param more statements that come last; `made`, `person` and `real_text` are there for them
 */
export async function fill(url: string, texts: readonly Text[], more: readonly string[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("CREATE TEMP TABLE real_text (n int PRIMARY KEY, title text, question text, answer text)");
    for (let from = 0; from < texts.length; from += 500) {
      const rows = texts.slice(from, from + 500).map((text, place) => ({ ...text, n: from + place }));
      await client.query(
        `INSERT INTO real_text SELECT n, title, question, answer FROM json_to_recordset($1::json)
           AS row (n int, title text, question text, answer text)`,
        [JSON.stringify(rows)],
      );
    }
    for (const statement of [...statements, ...more])
      await client.query(statement, statement.includes("$1") ? [texts.length] : []);
  } finally {
    await client.end();
  }
}

/** One after the other; `$1` is how many texts there are. */
const statements = [
  `INSERT INTO "User" (name, "nameKey", "displayName", "isStaff")
   SELECT 'person' || i, 'person' || i, 'Person ' || i, i <= 20 FROM generate_series(1, 2000) i`,
  `INSERT INTO "RoleGrant" ("userId", role) SELECT id, 'AGENT' FROM "User" WHERE "isStaff"`,
  `INSERT INTO "Board" (slug, name, kinds, visibility)
   SELECT 'board' || i, 'Board ' || i, '{QUESTION}', (CASE i WHEN 11 THEN 'MEMBERS' WHEN 12 THEN 'STAFF' ELSE 'PUBLIC' END)::"Audience"
   FROM generate_series(1, 12) i`,
  `INSERT INTO "Tag" (name) SELECT 'tag' || i FROM generate_series(1, 200) i`,
  `INSERT INTO "Section" (slug, name) SELECT 'section' || i, 'Section ' || i FROM generate_series(1, 20) i`,
  `CREATE TEMP TABLE person AS SELECT row_number() OVER (ORDER BY name) - 1 AS i, id FROM "User"`,
  `CREATE TEMP TABLE board AS SELECT row_number() OVER (ORDER BY slug) - 1 AS i, id FROM "Board"`,
  `CREATE TEMP TABLE tag AS SELECT row_number() OVER (ORDER BY name) - 1 AS i, id FROM "Tag"`,
  `CREATE TEMP TABLE section AS SELECT row_number() OVER (ORDER BY slug) - 1 AS i, id FROM "Section"`,
  "ANALYZE",
  `CREATE TEMP TABLE made AS
   SELECT k, uuidv7() AS topic, uuidv7() AS opening, uuidv7() AS first, uuidv7() AS second,
     left(t.title || CASE WHEN k < $1::int THEN '' ELSE ' ' || split_part(other.title, ' ', 2 + k % 5) || ' ' || split_part(other.title, ' ', 3 + k % 3) END, 150) AS title,
     t.question, one.answer AS answer, two.answer AS more, k % 100 < 45 AS solved, k % 100 < 12 AS verified,
     now() - make_interval(mins => k * 9) AS at
   FROM generate_series(1, ${TOPICS}) k
   JOIN real_text t ON t.n = k % $1::int JOIN real_text other ON other.n = (k::bigint * 7919 % $1::int)::int
   JOIN real_text one ON one.n = CASE WHEN k % 3 = 0 THEN (k::bigint * 104729 % $1::int)::int ELSE k % $1::int END
   JOIN real_text two ON two.n = (k::bigint * 31337 % $1::int)::int`,
  "ANALYZE made",
  `INSERT INTO "Topic" (id, "boardId", "authorId", title, slug, state, "answerCount", "postCount", "createdAt", "lastActivityAt", "solvedAt")
   SELECT topic, b.id, p.id, title, 'topic-' || k, (CASE WHEN verified THEN 'VERIFIED' WHEN solved THEN 'SOLVED' ELSE 'ANSWERED' END)::"TopicState",
     2, 3, at, at + interval '2 hours', CASE WHEN solved THEN at + interval '2 hours' END
   FROM made JOIN board b ON b.i = k % 12 JOIN person p ON p.i = k % 2000`,
  `INSERT INTO "Post" (id, "topicId", number, kind, "authorId", markdown, html, "rendererVersion", "createdAt")
   SELECT post, topic, number, kind::"PostKind", p.id, html, html, 1, at + make_interval(mins => number)
   FROM (SELECT k, topic, opening AS post, 1 AS number, 'OPENING' AS kind, question AS html, at FROM made
     UNION ALL SELECT k + 1, topic, first, 2, 'ANSWER', answer, at FROM made
     UNION ALL SELECT k + 2, topic, second, 3, 'ANSWER', more, at FROM made) post JOIN person p ON p.i = k % 2000`,
  `INSERT INTO "Solution" ("topicId", "postId", stage, "acceptedById", "acceptedAs", "acceptedAt", "verifiedAt", "workedCount")
   SELECT topic, first, (CASE WHEN verified THEN 'VERIFIED' ELSE 'ACCEPTED' END)::"SolutionStage", p.id, 'ASKER', at,
     CASE WHEN verified THEN at END, k % 7 FROM made JOIN person p ON p.i = k % 2000 WHERE solved`,
  `INSERT INTO "TopicTag" ("topicId", "tagId") SELECT topic, t.id FROM made JOIN tag t ON t.i IN (k % 200, (k * 7) % 200)
   ON CONFLICT DO NOTHING`,
  `INSERT INTO "Article" ("sectionId", title, slug, state, visibility, "ownerId", markdown, html, "rendererVersion",
     "publishedVersion", "publishedAt", "verifiedAt", "topicId", "useCount", "createdAt", "updatedAt")
   SELECT s.id, title, 'article-' || k, (CASE WHEN k % 50 = 1 THEN 'RE_CHECK' ELSE 'PUBLISHED' END)::"ArticleState",
     (CASE k % 20 WHEN 1 THEN 'STAFF' WHEN 2 THEN 'MEMBERS' ELSE 'PUBLIC' END)::"Audience", p.id, answer, question || answer, 1,
     1, at, at, topic, k % 9, at, at
   FROM (SELECT * FROM made WHERE solved ORDER BY k LIMIT ${ARTICLES}) made
   JOIN section s ON s.i = k % 20 JOIN person p ON p.i = k % 20`,
  `INSERT INTO "ArticleRevision" ("articleId", version, title, markdown, hash, "byId", "createdAt")
   SELECT id, 1, title, markdown, encode(sha256(convert_to(markdown, 'UTF8')), 'hex'), "ownerId", "createdAt" FROM "Article"`,
  `INSERT INTO "CannedReply" ("ownerId", shared, title, markdown, html, vector, "useCount")
   SELECT p.id, n % 2 = 0, left(title, 120), answer, answer, kundig_vector('en', left(title, 120), kundig_plain(answer), '', ''), n % 30
   FROM real_text JOIN person p ON p.i = n % 20 WHERE n < ${REPLIES}`,
  "ANALYZE",
];
