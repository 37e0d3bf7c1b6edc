import { uuidv7 } from "../../platform/events/index.ts";
import { renderMany, translateMany } from "../../platform/markdown/index.ts";
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
  const pasts = posts.map((post) => versionsOf(changes.get(post.key) ?? []));
  const sources = posts.map(({ body, editedAt }, index): SourceText => {
    const latest = latestMarkdown(pasts[index] ?? [], editedAt);
    return latest === null ? body : { markdown: latest };
  });
  const markdowns = await markdownsOf(sources);
  const texts = posts.map(({ title, author, at, editedAt }, index) => {
    const markdown = markdowns[index] ?? "";
    const now = { title: title ?? null, markdown, byKey: author?.key ?? null, at, editedAt };
    return { markdown, versions: completeVersions(pasts[index] ?? [], now) };
  });
  const rendered = await renderMany(markdowns.map((markdown) => ({ markdown, bare: true })));
  return texts.map(({ markdown, versions }, index) => {
    const result = rendered[index];
    if (!result) throw new Error("The renderer lost a text.");
    return { id: uuidv7(new Date()), markdown, html: result.html, rendererVersion: result.version, versions };
  });
}

async function markdownsOf(sources: readonly SourceText[]): Promise<string[]> {
  const translated = await translateMany(sources.flatMap((source) => ("html" in source ? [source.html] : [])));
  let next = 0;
  return sources.map((source) => ("markdown" in source ? source.markdown : (translated[next++] ?? "")));
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
