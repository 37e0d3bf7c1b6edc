import type { Db } from "../../platform/db/client.ts";
import type { BesideArticle } from "./transfer.schema.ts";

type Of<Part extends keyof BesideArticle> = BesideArticle[Part][number];
type Read<T, Dates extends keyof T> = Omit<T, Dates> & { articleId: string } & Record<Dates, Date>;
type Feedback = Read<Omit<Of<"feedback">, "handledAt">, "createdAt"> & { handledAt: Date | null };

/**
 * What readers, agents and writers left beside articles, by article, in a fixed order. Three statements. Readers stay
 * nameless: neither an account nor the key that kept them from answering twice a day leaves the community.
 */
export async function loadBeside(db: Db, ids: readonly string[]): Promise<Map<string, BesideArticle>> {
  const all = [...ids];
  const [feedback, uses, drafts] = await Promise.all([
    db.$queryRaw<Feedback[]>`
      SELECT f."articleId", f.id, f.day::text AS day, f.helpful, f.reason, f."createdAt", f.outcome, f."handledAt",
        handler.name AS "handledBy"
      FROM "ArticleFeedback" f LEFT JOIN "User" handler ON handler.id = f."handledById"
      WHERE f."articleId" = ANY(${all}::uuid[]) ORDER BY f.id`,
    db.$queryRaw<Read<Of<"uses">, "createdAt">[]>`
      SELECT u."articleId", u.id, person.name AS by, u.case, u."createdAt"
      FROM "ArticleUse" u JOIN "User" person ON person.id = u."userId"
      WHERE u."articleId" = ANY(${all}::uuid[]) ORDER BY u.id`,
    db.$queryRaw<Read<Of<"drafts">, "savedAt">[]>`
      SELECT d."articleId", person.name AS by, d."baseVersion", d.title, d.markdown, d."savedAt"
      FROM "ArticleDraft" d JOIN "User" person ON person.id = d."userId"
      WHERE d."articleId" = ANY(${all}::uuid[]) ORDER BY person.name COLLATE "C"`,
  ]);
  const beside = new Map(all.map((id): [string, BesideArticle] => [id, { feedback: [], uses: [], drafts: [] }]));
  for (const { articleId, createdAt, handledAt, ...said } of feedback) {
    const dates = { createdAt: createdAt.toISOString(), handledAt: handledAt?.toISOString() ?? null };
    beside.get(articleId)?.feedback.push({ ...said, ...dates });
  }
  for (const { articleId, createdAt, ...use } of uses)
    beside.get(articleId)?.uses.push({ ...use, createdAt: createdAt.toISOString() });
  for (const { articleId, savedAt, ...draft } of drafts)
    beside.get(articleId)?.drafts.push({ ...draft, savedAt: savedAt.toISOString() });
  return beside;
}

/** Everybody who is named in it. */
export function namesBeside({ feedback, uses, drafts }: BesideArticle): string[] {
  const names = [...feedback.map((one) => one.handledBy), ...uses.map((one) => one.by), ...drafts.map((one) => one.by)];
  return names.filter((name) => name !== null);
}
