import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import { uuidv7, write } from "../../platform/events/index.ts";
import { ladderOf, rankName } from "../../ranks/index.ts";
import { setting } from "../../settings/index.ts";
import { servingStates } from "../programme-limits.schema.ts";
import { dueWeek, type OwnWeek } from "./own-week.ts";
import { summaryWritten } from "./summary.events.ts";
import type { WeekFigures } from "./summary.schema.ts";
import { summarySetting } from "./summary.setting.ts";
import { figuresOfWeek } from "./week-figures.query.ts";

interface Member {
  userId: string;
  zone: string;
  email: string | null;
  locale: string;
  since: Date;
}

/**
 * Writes every summary that is due and not written yet: each with its notification and mail in a transaction of its own, so
 * that a run that is cut off is taken up where it was. Who joined after the hour gets the first one a week later.
 * @returns how many were written
 */
export async function writeDueSummaries(ctx: Ctx): Promise<number> {
  const { hour } = setting(ctx, summarySetting);
  const members = await ctx.db.$queryRaw<Member[]>`
    SELECT m."userId", person."timeZone" AS zone, person.email, person.locale,
      COALESCE((SELECT min(s.at) FROM "MembershipStep" s WHERE s."membershipId" = m.id AND s."to" = 'ACTIVE'), m."createdAt") AS since
    FROM "Membership" m JOIN "User" person ON person.id = m."userId"
    WHERE m.state = ANY(${[...servingStates]}::"MembershipState"[]) AND m."endedAt" IS NULL AND person."erasedAt" IS NULL
      AND (person."suspendedUntil" IS NULL OR person."suspendedUntil" <= ${ctx.now()})
    ORDER BY m."userId"`;
  const written = await ctx.db.weeklySummary.groupBy({ by: ["userId"], _max: { week: true } });
  const last = new Map(written.map((row) => [row.userId, row._max.week]));
  let count = 0;
  for (const member of members) {
    const week = dueWeek(ctx.now(), member.zone, hour);
    const known = last.get(member.userId);
    if (!week || member.since >= week.dueAt || (known && known >= week.monday)) continue;
    if (await writeSummary(ctx, member, week)) count += 1;
  }
  return count;
}

/** Writes one summary with all that belongs to it; false when it is written already. */
async function writeSummary(ctx: Ctx, member: Member, week: OwnWeek): Promise<boolean> {
  const { userId } = member;
  return write(ctx, async ({ tx, record }) => {
    const figures = await figuresOfWeek(ctx, tx, userId, week);
    const id = uuidv7(ctx.now());
    const row = { id, userId, week: week.monday, figures, createdAt: ctx.now() };
    const { count } = await tx.weeklySummary.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return false;
    const monday = week.monday.toISOString().slice(0, 10);
    record(summaryWritten, { summaryId: id, userId, week: monday }, { actorId: null });
    if (member.email) {
      await queueMail(tx, {
        kind: "weekly-summary",
        cause: `weekly-summary:${userId}:${monday}`,
        to: member.email,
        userId,
        locale: member.locale,
        data: wordsOf(ctx, figures, week, member.locale),
        at: ctx.now(),
      });
    }
    return true;
  });
}

/** Figures as the mail says them, numbers in the reader's language. */
function wordsOf(ctx: Ctx, figures: WeekFigures, week: OwnWeek, locale: string) {
  const language = locale === "de" ? "de" : "en";
  const number = new Intl.NumberFormat(language);
  const say = (value: number) => number.format(value);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return {
    week: date.format(week.monday),
    people: say(figures.people),
    solutions: say(figures.solutions),
    answers: say(figures.answers),
    thanks: say(figures.thanks),
    contacts: say(figures.contactsSaved),
    points: say(figures.points),
    rank: rankName(ladderOf(ctx).ranks, figures.rank.key, language),
    met: say(figures.renewal.met),
    asked: say(figures.renewal.asked),
  };
}
