import { wordDiff } from "../../knowledge/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { ItemEdit } from "./item-view.schema.ts";

interface Row {
  by: ItemEdit["by"];
  reason: string;
  title: string | null;
  markdown: string;
  version: number;
  current: { title: string; markdown: string; version: number };
}

/** A suggestion with the words it would change in the post as it stands now. */
export async function itemEdit(ctx: Ctx, id: string): Promise<ItemEdit | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT json_build_object('name', u.name, 'displayName', u."displayName", 'tint', u.tint, 'avatar', u."avatarFile") AS by,
      e.reason, e.title, e.markdown, e.version,
      json_build_object('title', t.title, 'markdown', p.markdown, 'version', p.version) AS current
    FROM "EditSuggestion" e JOIN "User" u ON u.id = e."userId" JOIN "Post" p ON p.id = e."postId"
    JOIN "Topic" t ON t.id = p."topicId" WHERE e.id = ${id}::uuid`;
  if (!row) return null;
  const { current, title, markdown, version, ...said } = row;
  return {
    ...said,
    title: title !== null && title !== current.title ? { before: current.title, after: title } : null,
    parts: wordDiff(current.markdown, markdown),
    stale: version !== current.version,
  };
}
