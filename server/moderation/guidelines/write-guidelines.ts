import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { firstGuidelines } from "./first-guidelines.ts";
import { guidelinesPublished } from "./guidelines.events.ts";
import { canWriteGuidelines } from "./guidelines.policy.ts";
import { guidelinesInForce, textsOf } from "./guidelines.query.ts";
import type { SaveGuidelinesInput } from "./guidelines.schema.ts";
import type { GuidelinePoint } from "./guidelines-limits.schema.ts";

/**
 * Saves the draft of the next version; nobody else sees it.
 * @throws Conflict("settingChanged") when somebody saved it since the page was opened, Invalid("points", …)
 */
export async function saveGuidelines(ctx: Ctx, input: SaveGuidelinesInput): Promise<{ revision: number }> {
  authorize(ctx, canWriteGuidelines(ctx.actor));
  const points = arranged(input.points);
  if (points.length === 0) throw new Invalid("points", "required");
  return write(ctx, async ({ tx }) => {
    await alone(tx);
    const draft = await tx.guideline.findFirst({ where: { number: null } });
    if ((draft?.revision ?? 0) !== input.revision) throw new Conflict("settingChanged");
    const revision = input.revision + 1;
    const data = {
      intro: { en: input.introEn, de: input.introDe },
      points: points.map(({ key, titles, texts }) => ({ key, titles: { ...titles }, texts: { ...texts } })),
      changes: { en: input.changesEn, de: input.changesDe },
      material: input.material,
      revision,
      byId: personId(ctx.actor),
      updatedAt: ctx.now(),
    };
    if (draft) await tx.guideline.update({ where: { id: draft.id }, data });
    else await tx.guideline.create({ data });
    return { revision };
  });
}

/**
 * Publishes the draft as the next version. A material one is to be confirmed by every member before they write again.
 * @throws Conflict("settingChanged") when the draft is not the one that was looked at, Invalid("changesEn", "required")
 */
export async function publishGuidelines(ctx: Ctx, input: { revision: number }): Promise<{ number: number }> {
  authorize(ctx, canWriteGuidelines(ctx.actor));
  return write(ctx, async ({ tx, record, touch }) => {
    await alone(tx);
    const draft = await tx.guideline.findFirst({ where: { number: null } });
    if (draft?.revision !== input.revision) throw new Conflict("settingChanged");
    const { changes, material } = textsOf(draft);
    // Members are asked to read what is new: it has to be said.
    if (changes.en === "" || changes.de === "") throw new Invalid("changesEn", "required");
    const { number: before } = await guidelinesInForce(tx);
    await keepFirst(tx, ctx.now());
    const number = before + 1;
    await tx.guideline.update({ where: { id: draft.id }, data: { number, publishedAt: ctx.now() } });
    record(guidelinesPublished, { number, material, before });
    touch("guidelines");
    return { number };
  });
}

/** The text a community begins with is kept once there is a second one. */
async function keepFirst(tx: Tx, now: Date): Promise<void> {
  if ((await tx.guideline.count({ where: { number: { not: null } } })) > 0) return;
  const points = firstGuidelines.points.map(({ key, titles, texts }) => ({
    key,
    titles: { ...titles },
    texts: { ...texts },
  }));
  await tx.guideline.create({
    data: { number: 1, intro: { ...firstGuidelines.intro }, points, updatedAt: now, publishedAt: now },
  });
}

/** One writer at a time. */
async function alone(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('guidelines', 0))`;
}

/** Points in the order of their places, without those left out; new ones get a key that nobody else has. */
function arranged(rows: SaveGuidelinesInput["points"]): GuidelinePoint[] {
  const kept = rows.filter((row) => !row.drop);
  const taken = new Set(kept.flatMap((row) => row.key ?? []));
  if (taken.size < kept.filter((row) => row.key).length) throw new Invalid("points", "twice");
  return kept
    .map((row, index) => ({ row, place: row.place ?? 100 + index }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => ({
      key: row.key ?? freeKey(row.titleEn, taken),
      titles: { en: row.titleEn, de: row.titleDe },
      texts: { en: row.textEn, de: row.textDe },
    }));
}

function freeKey(title: string, taken: Set<string>): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 30)
    .replace(/-+$/, "");
  const base = words.length < 3 ? `point-${words || "x"}` : words;
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
  taken.add(key);
  return key;
}
