import { z } from "zod";
import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { type OwnersWeek, ownersWeek } from "./owners-week.query.ts";

const DAY_MS = 86_400_000;

/**
 * Once a week, from Monday morning on: owners of articles hear what waits for them; whoever has nothing waiting hears
 * nothing. A mail per owner and week, in a transaction of its own, so that a run that is cut off or missed is taken up by
 * the next one.
 */
export const mailOwners = defineJob({
  name: "mail-article-owners",
  payload: z.object({}).loose(),
  attempts: 5,
  run: async (ctx) => {
    for (const owner of await ownersWeek(ctx)) await mailOwner(ctx, owner);
  },
});

async function mailOwner(ctx: Ctx, owner: OwnersWeek): Promise<void> {
  const { userId, email, locale, titles, ...figures } = owner;
  const number = new Intl.NumberFormat(locale === "de" ? "de" : "en");
  const { recheck, due, review, outdated, words } = figures;
  await write(ctx, ({ tx }) =>
    queueMail(tx, {
      kind: "knowledge-week",
      cause: `knowledge-week:${userId}:${mondayOf(ctx.now())}`,
      to: email,
      userId,
      locale,
      data: {
        recheck: number.format(recheck),
        due: number.format(due),
        review: number.format(review),
        outdated: number.format(outdated),
        words: number.format(words),
        titles: titles.join("\n"),
      },
      at: ctx.now(),
    }),
  );
}

/** The Monday of a moment's week (UTC) as YYYY-MM-DD. */
function mondayOf(now: Date): string {
  const days = (now.getUTCDay() + 6) % 7;
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
