import type { ClientBase } from "pg";
import { hashOf } from "../../topics/text-hash.ts";
import { knownIds, sendRows } from "./rows-sql.ts";
import type { Version } from "./versions.ts";
import { formerMember } from "./write-people.ts";

/** A post with everything decided: where it stands, who wrote it. */
export interface PostRow {
  id: string;
  topicId: string;
  number: number;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  parentId: string | null;
  authorId: string;
  markdown: string;
  html: string;
  rendererVersion: number;
  versions: readonly Version[];
  hidden: boolean;
  createdAt: Date;
  /** Thanks without givers, and what they weigh in the ledger. */
  up: number;
}

/** Inserts posts with all their versions and, for hidden ones, the reason. */
export async function writePosts(tx: ClientBase, source: string, posts: readonly PostRow[]): Promise<void> {
  const editors = await editorIds(tx, source, posts);
  sendRows(tx, POSTS, posts.map(columnsOf));
  const revisions = posts.flatMap((post) =>
    post.versions.map((version, index) => ({
      postId: post.id,
      version: index + 1,
      title: version.title,
      // The text the post has now is in the database already; it does not cross a second time.
      markdown: version.markdown === post.markdown ? null : version.markdown,
      hash: hashOf(version.markdown),
      byId: index === 0 ? post.authorId : (editors.get(version.byKey ?? "") ?? null),
      reason: version.reason,
      createdAt: version.at,
    })),
  );
  sendRows(tx, REVISIONS, revisions);
  const hidden = posts.filter((post) => post.hidden).map((post) => ({ postId: post.id, at: post.createdAt }));
  const [first] = hidden;
  if (first) sendRows(tx, REMOVALS, hidden, await formerMember(tx, source, first.at));
}

/** The columns alone: a post brings more with it, its source text first of all, which would cross to the database too. */
function columnsOf(post: PostRow) {
  const { id, topicId, number, kind, parentId, authorId, markdown, html, rendererVersion, createdAt, versions } = post;
  return {
    id,
    topicId,
    number,
    kind,
    parentId,
    authorId,
    markdown,
    html,
    rendererVersion,
    version: versions.length,
    presence: post.hidden ? "HIDDEN" : "VISIBLE",
    kudosCount: post.up,
    createdAt,
    editedAt: versions.length > 1 ? (versions.at(-1)?.at ?? null) : null,
  };
}

async function editorIds(tx: ClientBase, source: string, posts: readonly PostRow[]): Promise<Map<string, string>> {
  const keys = posts.flatMap((post) => post.versions.slice(1).map((version) => version.byKey ?? ""));
  return knownIds(
    tx,
    source,
    "person",
    keys.filter((key) => key !== ""),
  );
}

const POSTS = `
  INSERT INTO "Post" (id, "topicId", number, kind, "parentId", "authorId", markdown, html, "rendererVersion", version,
    presence, "kudosCount", "createdAt", "editedAt")
  SELECT id, "topicId", number, kind::"PostKind", "parentId", "authorId", markdown, html, "rendererVersion", version,
    presence::"Presence", "kudosCount", "createdAt", "editedAt"
  FROM json_to_recordset($1::json) AS row (id uuid, "topicId" uuid, number int, kind text, "parentId" uuid,
    "authorId" uuid, markdown text, html text, "rendererVersion" int, version int, presence text, "kudosCount" int,
    "createdAt" timestamptz, "editedAt" timestamptz)`;

const REVISIONS = `
  INSERT INTO "PostRevision" ("postId", version, title, markdown, hash, "byId", reason, "createdAt")
  SELECT row."postId", row.version, row.title, COALESCE(row.markdown, post.markdown), row.hash, row."byId", row.reason,
    row."createdAt"
  FROM json_to_recordset($1::json) AS row ("postId" uuid, version int, title text, markdown text, hash text,
    "byId" uuid, reason text, "createdAt" timestamptz)
  JOIN "Post" post ON post.id = row."postId"`;

const REMOVALS = `
  INSERT INTO "Removal" ("postId", presence, "byId", reason, "createdAt")
  SELECT "postId", 'HIDDEN', $2::uuid, 'Marked as spam where it was imported from', at
  FROM json_to_recordset($1::json) AS row ("postId" uuid, at timestamptz)`;
