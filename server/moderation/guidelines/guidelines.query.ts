import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import type { Db, Tx } from "../../platform/db/client.ts";
import type { Guideline } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { renderMany } from "../../platform/markdown/index.ts";
import { firstGuidelines } from "./first-guidelines.ts";
import { canSeeGuidelineDraft } from "./guidelines.policy.ts";
import { storedPoints, storedText } from "./guidelines.schema.ts";
import type { BothLanguages, GuidelineLine, GuidelinePoint, GuidelineView } from "./guidelines-limits.schema.ts";

/** A version with all its texts. */
export interface GuidelineTexts {
  number: number;
  material: boolean;
  intro: BothLanguages;
  points: GuidelinePoint[];
  changes: BothLanguages;
  publishedAt: Date | null;
}

/** What a row says; its columns were checked when they were written. */
export function textsOf(row: Guideline): Omit<GuidelineTexts, "number"> {
  return {
    material: row.material,
    intro: storedText.parse(row.intro),
    points: storedPoints.parse(row.points),
    changes: storedText.parse(row.changes),
    publishedAt: row.publishedAt,
  };
}

/** The version in force: the newest published one, else the text a community begins with as version 1. */
export async function guidelinesInForce(db: Pick<Db | Tx, "guideline">): Promise<GuidelineTexts> {
  const row = await db.guideline.findFirst({ where: { number: { not: null } }, orderBy: { number: "desc" } });
  if (row) return { ...textsOf(row), number: row.number ?? 1 };
  return { ...firstGuidelines, number: 1, material: false, changes: { en: "", de: "" }, publishedAt: null };
}

/** A version as the actor reads it: the one in force, or an earlier one by number. Throws NotFound. */
export async function guidelines(ctx: Ctx, number: number | null = null): Promise<GuidelineView> {
  const current = await guidelinesInForce(ctx.db);
  if (number === null || number === current.number) return viewOf(ctx, current);
  const row = await ctx.db.guideline.findUnique({ where: { number } });
  if (!row) throw new NotFound();
  return viewOf(ctx, { ...textsOf(row), number });
}

async function viewOf(ctx: Ctx, texts: GuidelineTexts): Promise<GuidelineView> {
  const language = ctx.locale === "de" ? "de" : "en";
  const { number, material, intro, points, changes, publishedAt } = texts;
  const sources = [intro[language], ...points.map((point) => point.texts[language])];
  const [head, ...bodies] = await renderMany(sources.map((markdown) => ({ markdown })));
  return {
    number,
    material,
    publishedAt,
    intro: head?.html ?? "",
    changes: changes[language],
    points: points.map(({ key, titles }, index) => ({
      key,
      place: index + 1,
      title: titles[language],
      html: bodies[index]?.html ?? "",
    })),
  };
}

/** Every published version, the newest first. */
export async function guidelineHistory(ctx: Ctx): Promise<GuidelineLine[]> {
  const language = ctx.locale === "de" ? "de" : "en";
  const rows = await ctx.db.guideline.findMany({
    where: { number: { not: null } },
    orderBy: { number: "desc" },
    take: 100,
    select: { number: true, material: true, changes: true, publishedAt: true },
  });
  if (rows.length === 0) return [{ number: 1, material: false, changes: "", publishedAt: null }];
  return rows.map((row) => ({
    number: row.number ?? 1,
    material: row.material,
    changes: storedText.parse(row.changes)[language],
    publishedAt: row.publishedAt,
  }));
}

/** The points in force as reasons to choose from, in the reader's language. */
export async function guidelinePoints(ctx: Ctx): Promise<{ key: string; place: number; title: string }[]> {
  const language = ctx.locale === "de" ? "de" : "en";
  const { points } = await guidelinesInForce(ctx.db);
  return points.map(({ key, titles }, index) => ({ key, place: index + 1, title: titles[language] }));
}

/** The points of one version by number, in the reader's language, for decisions that rest on them. */
export async function guidelineTitles(
  ctx: Ctx,
  number: number,
): Promise<{ key: string; place: number; title: string }[]> {
  const language = ctx.locale === "de" ? "de" : "en";
  const row = await ctx.db.guideline.findUnique({ where: { number } });
  const points = row ? textsOf(row).points : firstGuidelines.points;
  return points.map(({ key, titles }, index) => ({ key, place: index + 1, title: titles[language] }));
}

/** The draft of the next version with all texts, or what is in force when nobody began one. Throws NotFound but for admins. */
export async function guidelineDraft(ctx: Ctx): Promise<GuidelineTexts & { revision: number; updatedAt: Date | null }> {
  authorize(ctx, canSeeGuidelineDraft(ctx.actor));
  const current = await guidelinesInForce(ctx.db);
  const draft = await ctx.db.guideline.findFirst({ where: { number: null } });
  if (!draft) return { ...current, changes: { en: "", de: "" }, material: false, revision: 0, updatedAt: null };
  return { ...textsOf(draft), number: current.number, revision: draft.revision, updatedAt: draft.updatedAt };
}
