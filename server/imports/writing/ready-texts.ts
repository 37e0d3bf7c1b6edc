import { uuidv7 } from "../../platform/events/index.ts";
import { htmlToMarkdown } from "../../platform/markdown/html-to-markdown.ts";
import { renderMany } from "../../platform/markdown/index.ts";
import type { Change, SourceText } from "../things.ts";
import type { Reader } from "./rows-sql.ts";
import { completeVersions, latestMarkdown, type Version, versionsOf } from "./versions.ts";

/** What every post brings, whatever its kind. */
export interface SourcePost {
  readonly key: string;
  readonly author: { readonly key: string } | null;
  readonly body: SourceText;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly title?: string;
}

/** The texts of one post, ready to be inserted. */
export interface ReadyText {
  readonly id: string;
  readonly markdown: string;
  readonly html: string;
  readonly rendererVersion: number;
  readonly versions: readonly Version[];
}

/**
 * Turns the texts of many posts into Markdown and rendered HTML. No length limit holds here; what is out of the
 * renderer's bounds becomes escaped text.
 * @param history where the source's edits wait for their post; null when the source has none
 */
export async function readyTexts(
  posts: readonly SourcePost[],
  history: { client: Reader; source: string } | null,
): Promise<ReadyText[]> {
  const changes = history ? await waitingChanges(history, posts) : new Map<string, Change[]>();
  const texts = posts.map((post) => {
    const past = versionsOf(changes.get(post.key) ?? []);
    const markdown = latestMarkdown(past, post.editedAt) ?? markdownOf(post.body);
    const { at, editedAt } = post;
    const byKey = post.author?.key ?? null;
    return { markdown, versions: completeVersions(past, { title: post.title ?? null, markdown, byKey, at, editedAt }) };
  });
  const rendered = await renderMany(texts.map(({ markdown }) => ({ markdown })));
  return texts.map(({ markdown, versions }, index) => {
    const result = rendered[index];
    if (!result) throw new Error("The renderer lost a text.");
    return { id: uuidv7(new Date()), markdown, html: result.html, rendererVersion: result.version, versions };
  });
}

function markdownOf(body: SourceText): string {
  return "markdown" in body ? body.markdown : htmlToMarkdown(body.html);
}

async function waitingChanges(
  { client, source }: { client: Reader; source: string },
  posts: readonly SourcePost[],
): Promise<Map<string, Change[]>> {
  const { rows } = await client.query<Change>(
    `SELECT "postKey", part, by, reason, text, at FROM "ImportWaitingRevision"
     WHERE source = $1 AND "postKey" = ANY($2) ORDER BY row`,
    [source, posts.map((post) => post.key)],
  );
  return Map.groupBy(rows, (row) => row.postKey);
}
