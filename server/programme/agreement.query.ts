import type { Ctx } from "../platform/authorize/index.ts";
import type { Db, Tx } from "../platform/db/client.ts";
import { render } from "../platform/markdown/index.ts";
import { firstAgreement } from "./first-agreement.ts";

/** A version of the agreement as it is read. */
export interface AgreementView {
  version: number;
  /** Language of the text shown. */
  locale: "en" | "de";
  html: string;
  markdown: string;
  /** What is new in this version; empty in the first. */
  changes: string;
  publishedAt: Date | null;
  /** Until when members have to agree to it. */
  agreeBy: Date | null;
}

/** The number of the version in force: the newest published one, or 1 for the text a community begins with. */
export async function agreementVersion(tx: Pick<Db | Tx, "agreement">): Promise<number> {
  const newest = await tx.agreement.findFirst({ orderBy: { version: "desc" }, select: { version: true } });
  return newest?.version ?? 1;
}

/** The agreement in force in the language of the reader. */
export async function agreement(ctx: Ctx): Promise<AgreementView> {
  const locale = ctx.locale === "de" ? "de" : "en";
  const newest = await ctx.db.agreement.findFirst({ orderBy: { version: "desc" }, include: { texts: true } });
  if (!newest) {
    const markdown = firstAgreement[locale];
    const { html } = await render(markdown);
    return { version: 1, locale, html, markdown, changes: "", publishedAt: null, agreeBy: null };
  }
  const text = newest.texts.find((one) => one.locale === locale) ?? newest.texts[0];
  const { version, changes, publishedAt, agreeBy } = newest;
  return {
    version,
    locale: text?.locale === "de" ? "de" : "en",
    html: text?.html ?? "",
    markdown: text?.markdown ?? "",
    changes,
    publishedAt,
    agreeBy,
  };
}

/** Both texts of the version in force, for the page on which the next one is written. */
export async function agreementTexts(ctx: Ctx): Promise<{ version: number; en: string; de: string }> {
  const newest = await ctx.db.agreement.findFirst({ orderBy: { version: "desc" }, include: { texts: true } });
  const text = (locale: "en" | "de") =>
    newest?.texts.find((one) => one.locale === locale)?.markdown ?? firstAgreement[locale];
  return { version: newest?.version ?? 1, en: text("en"), de: text("de") };
}
