import type { z } from "zod";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { render } from "../platform/markdown/index.ts";
import { setting } from "../settings/index.ts";
import { agreementVersion } from "./agreement.query.ts";
import { firstAgreement } from "./first-agreement.ts";
import { mailNewAgreement } from "./mail-about-step.ts";
import { agreementPublished } from "./programme.events.ts";
import { canWriteAgreement } from "./programme.policy.ts";
import type { publishAgreementInput } from "./programme.schema.ts";
import { programmeSetting } from "./programme.setting.ts";
import { inDays } from "./take-step.ts";

/**
 * Publishes the next version of the agreement in both languages. Members of the programme are asked to agree to it, by
 * mail and on their page.
 * @throws Conflict("settingChanged") when somebody published one since the page was opened
 */
export async function publishAgreement(
  ctx: Ctx,
  input: z.infer<typeof publishAgreementInput>,
): Promise<{ version: number }> {
  authorize(ctx, canWriteAgreement(ctx.actor));
  const texts = await rendered(input.texts);
  const first = await rendered(firstAgreement);
  return write(ctx, async ({ tx, record, touch }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement', 0))`;
    const current = await agreementVersion(tx);
    if (input.version !== current) throw new Conflict("settingChanged", { version: current });
    const agreeBy = inDays(ctx.now(), setting(ctx, programmeSetting).agreementDays);
    // The text a community begins with is kept once there is a second one.
    if ((await tx.agreement.count()) === 0) {
      const begun = { version: 1, publishedAt: ctx.now(), agreeBy: ctx.now() };
      await tx.agreement.create({ data: { ...begun, texts: { create: first } } });
    }
    const version = current + 1;
    const row = { version, changes: input.changes, byId: personId(ctx.actor), publishedAt: ctx.now(), agreeBy };
    await tx.agreement.create({ data: { ...row, texts: { create: texts } } });
    record(agreementPublished, { version });
    await mailNewAgreement(ctx, tx, version, agreeBy);
    touch("super-users");
    return { version };
  });
}

async function rendered(texts: Readonly<Record<"en" | "de", string>>) {
  return Promise.all(
    (["en", "de"] as const).map(async (locale) => {
      const { html } = await render(texts[locale]);
      return { locale, markdown: texts[locale], html };
    }),
  );
}

/** Stores the text a community begins with, so that somebody can agree to it; does nothing once there is one. */
export async function keepFirstAgreement(ctx: Ctx): Promise<void> {
  if ((await ctx.db.agreement.count()) > 0) return;
  const texts = await rendered(firstAgreement);
  await write(ctx, async ({ tx }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement', 0))`;
    if ((await tx.agreement.count()) > 0) return;
    const begun = { version: 1, publishedAt: ctx.now(), agreeBy: ctx.now() };
    await tx.agreement.create({ data: { ...begun, texts: { create: texts } } });
  });
}
