import type { Change } from "../things.ts";

/** One version of a post as it is kept. */
export interface Version {
  title: string | null;
  markdown: string;
  byKey: string | null;
  reason: string;
  at: Date;
}

/**
 * The versions a post had, from its changes in the order of the source. Changes of one moment by one hand are one
 * version (the source writes body, title and tags apart); what comes before the first body belongs to it.
 */
export function versionsOf(changes: readonly Change[]): Version[] {
  const versions: Version[] = [];
  let markdown: string | null = null;
  let title: string | null = null;
  for (const change of changes) {
    if (change.part === "body") markdown = change.text;
    if (change.part === "title") title = change.text;
    if (markdown === null) continue;
    const latest = versions.at(-1);
    if (latest && latest.at.getTime() === change.at.getTime() && latest.byKey === change.by) {
      Object.assign(latest, { title, markdown, reason: latest.reason || change.reason });
    } else {
      const tags = change.part === "tags" && latest ? `Tags: ${change.text}` : "";
      const reason = [change.reason, tags].filter((text) => text !== "").join(" · ");
      versions.push({ title, markdown, byKey: change.by, reason, at: change.at });
    }
  }
  return versions;
}

/**
 * The latest text, when the history holds it as Markdown our renderer understands: not after an edit the history does
 * not know, and not with HTML tags of its own (outside code), which we would show as text.
 */
export function latestMarkdown(versions: readonly Version[], editedAt: Date | null): string | null {
  const latest = versions.at(-1);
  if (!latest || latest.markdown.trim() === "") return null;
  // The two dates of one edit differ by up to a second in the source.
  if (editedAt && editedAt.getTime() > latest.at.getTime() + 1_000) return null;
  return holdsTags(latest.markdown) ? null : latest.markdown;
}

/**
 * All versions, the last of them with the text the post now has. An edit the history does not know becomes a version
 * of its own.
 */
export function completeVersions(
  versions: readonly Version[],
  now: { title: string | null; markdown: string; byKey: string | null; at: Date; editedAt: Date | null },
): Version[] {
  const latest = versions.at(-1);
  const current = { title: now.title, markdown: now.markdown };
  if (!latest) return [{ ...current, byKey: now.byKey, reason: "", at: now.at }];
  if (now.editedAt && now.editedAt.getTime() > latest.at.getTime() + 1_000) {
    return [...versions, { ...current, byKey: null, reason: "", at: now.editedAt }];
  }
  return [...versions.slice(0, -1), { ...latest, ...current }];
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`|^(?: {4}|\t).*$/gm;
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i;

function holdsTags(markdown: string): boolean {
  return TAG.test(markdown.replace(CODE, ""));
}
