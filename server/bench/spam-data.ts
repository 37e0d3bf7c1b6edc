import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { csvRows } from "../imports/reading/csv-rows.ts";
import { stackExchangeRows } from "../imports/reading/stackexchange-rows.ts";
import { htmlToMarkdown } from "../platform/markdown/html-to-markdown.ts";

export interface Comment {
  text: string;
  spam: boolean;
}

/** Answers that are for reporting only. */
const REPORTED = 5_000;
/** The set that is reported once and never looked at for tuning. */
const LAST = "Youtube05";

/** Labelled comments (UCI Youtube Spam Collection): those of four videos for tuning, or those of the fifth. */
export async function comments(data: string, which: "tuning" | "reported"): Promise<Map<string, Comment[]>> {
  const folder = join(data, "spam-youtube-comments");
  const files = readdirSync(folder).filter(
    (name) => /^Youtube0\d/.test(name) && name.startsWith(LAST) === (which === "reported"),
  );
  const all = new Map<string, Comment[]>();
  for (const file of files.sort()) {
    const list: Comment[] = [];
    for await (const row of csvRows(join(folder, file)))
      if ("values" in row)
        list.push({ text: htmlToMarkdown(row.values.CONTENT ?? ""), spam: row.values.CLASS === "1" });
    all.set(file.slice(0, 9), list);
  }
  return all;
}

/**
 * Real answers of the two communities that can be imported, without those their own staff marked as spam. The hash of an
 * answer's number decides whether it belongs to the 5,000 that are reported or to those used for tuning.
 */
export async function answers(data: string, which: "tuning" | "reported"): Promise<string[]> {
  const all: { hash: string; html: string }[] = [];
  const keep = (id: string, html: string) => all.push({ hash: createHash("sha256").update(id).digest("hex"), html });
  const mozilla = join(data, "mozilla-support-thunderbird-2023", "answers-2023.csv.gz");
  for await (const row of csvRows(mozilla))
    if ("values" in row && row.values.is_spam !== "true") keep(`mozilla ${row.values.id}`, row.values.content ?? "");
  for await (const row of stackExchangeRows(join(data, "stackexchange-ai", "Posts.xml.gz")))
    if ("values" in row && row.values.PostTypeId === "2") keep(`stackexchange ${row.values.Id}`, row.values.Body ?? "");
  all.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const chosen = which === "reported" ? all.slice(0, REPORTED) : all.slice(REPORTED);
  return chosen.map(({ html }) => htmlToMarkdown(html));
}
