import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { TooMany } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { proveSelf } from "./prove-self.ts";
import { userExported } from "./users.events.ts";
import { hasAccount } from "./users.policy.ts";

const day = 86_400_000;

/**
 * Everything the community knows about the signed-in person and everything they wrote, for them alone (GD-02); once a day.
 * Keys (password hash, tokens) are not part of it.
 * @throws Invalid("current", …), TooMany("export")
 */
export async function exportOwnData(ctx: Ctx, current: string): Promise<Record<string, unknown>> {
  authorize(ctx, hasAccount(ctx.actor));
  const person = await proveSelf(ctx, current);
  if (person.exportedAt && ctx.now().getTime() - person.exportedAt.getTime() < day) {
    throw new TooMany("export", new Date(person.exportedAt.getTime() + day));
  }
  const { passwordHash: _, nameKey: _key, tint: _tint, ...account } = person;
  const written = await whatTheyWrote(ctx, person.id);
  const known = await whatIsKnown(ctx, person.id);
  await write(ctx, async ({ tx, record }) => {
    await tx.user.update({ where: { id: person.id }, data: { exportedAt: ctx.now() } });
    record(userExported, { userId: person.id });
  });
  return { writtenAt: ctx.now(), account, ...known, ...written };
}

async function whatTheyWrote(ctx: Ctx, authorId: string) {
  const [topics, posts, drafts] = await Promise.all([
    ctx.db.topic.findMany({
      where: { authorId },
      orderBy: { createdAt: "asc" },
      select: { number: true, slug: true, kind: true, title: true, presence: true, fields: true, createdAt: true },
    }),
    ctx.db.post.findMany({
      where: { authorId },
      orderBy: { createdAt: "asc" },
      select: {
        number: true,
        kind: true,
        markdown: true,
        presence: true,
        createdAt: true,
        editedAt: true,
        topic: { select: { number: true, title: true } },
        revisions: {
          where: { byId: authorId },
          select: { version: true, title: true, markdown: true, reason: true, createdAt: true },
        },
      },
    }),
    ctx.db.draft.findMany({ where: { userId: authorId }, select: { key: true, body: true, updatedAt: true } }),
  ]);
  return { topics, posts, drafts };
}

async function whatIsKnown(ctx: Ctx, userId: string) {
  const own = { where: { userId } };
  const [sessions, rules, roles, points, notifications, follows, meToos, mails] = await Promise.all([
    ctx.db.session.findMany({ ...own, select: { userAgent: true, createdAt: true, lastSeenAt: true, endedAt: true } }),
    ctx.db.rulesConsent.findMany({ ...own, select: { version: true, at: true } }),
    ctx.db.roleGrant.findMany({ ...own, select: { role: true, boardId: true, grantedAt: true, endedAt: true } }),
    ctx.db.reputationEntry.findMany({ ...own, select: { reason: true, points: true, topicId: true, createdAt: true } }),
    ctx.db.notification.findMany({ ...own, select: { kind: true, topicId: true, createdAt: true, readAt: true } }),
    ctx.db.follow.findMany({
      ...own,
      select: { topicId: true, boardId: true, tagId: true, personId: true, createdAt: true },
    }),
    ctx.db.meToo.findMany({ ...own, select: { topicId: true, at: true } }),
    ctx.db.mailMessage.findMany({
      ...own,
      select: { kind: true, subject: true, to: true, createdAt: true, sentAt: true },
    }),
  ]);
  return {
    sessions,
    rules,
    roles,
    points,
    notifications,
    follows,
    meToos,
    mails,
    ...(await standingOf(ctx, userId)),
    programme: await programmeOf(ctx, userId),
    decisions: await decisionsOf(ctx, userId),
  };
}

/** What was counted, read and decided about the person: metrics, reading, trust and ranks. */
async function standingOf(ctx: Ctx, userId: string) {
  const own = { where: { userId } };
  const [metrics, trust, ranks, reading, days, expertise, badges] = await Promise.all([
    ctx.db.memberMetrics.findUnique({ ...own, select: { values: true, countedAt: true } }),
    ctx.db.trustRecord.findUnique({ ...own, select: { level: true, since: true, missingSince: true, reason: true } }),
    ctx.db.rankChange.findMany({ ...own, select: { before: true, after: true, why: true, at: true } }),
    ctx.db.topicVisit.findMany({
      ...own,
      select: { topicId: true, postsRead: true, seconds: true, firstAt: true, lastAt: true },
    }),
    ctx.db.visitDay.findMany({ ...own, select: { day: true, seconds: true } }),
    ctx.db.expertise.findMany({ ...own, select: { boardId: true, tagId: true, points: true, acceptances: true } }),
    ctx.db.badgeHolding.findMany({
      ...own,
      select: { badge: { select: { key: true } }, at: true, citation: true, takenAt: true, takenFor: true },
    }),
  ]);
  return { metrics, trust, ranks, reading, days, expertise, badges };
}

/** What was decided about the person and what they answered, and notices they gave. */
async function decisionsOf(ctx: Ctx, userId: string) {
  const [profiles, statements, notices, penalties] = await Promise.all([
    ctx.db.setAsideProfile.findMany({
      where: { userId },
      select: { state: true, displayName: true, about: true, website: true, at: true },
    }),
    ctx.db.statement.findMany({
      where: { userId },
      select: {
        ...{ decision: true, ground: true, point: true, reason: true, at: true, until: true, undoneAt: true },
        appeal: { select: { text: true, at: true, outcome: true, reason: true, decidedAt: true } },
      },
    }),
    ctx.db.notice.findMany({
      where: { userId },
      select: { receipt: true, category: true, address: true, text: true, at: true, outcome: true, reason: true },
    }),
    // Notes that moderators write for one another are not told.
    ctx.db.penalty.findMany({
      where: { userId, kind: { not: "NOTE" } },
      select: { kind: true, reason: true, point: true, startsAt: true, endsAt: true, readAt: true, liftedAt: true },
    }),
  ]);
  return { profiles, statements, notices, penalties };
}

/** The person's way through the super-user programme, without what staff note among themselves. */
async function programmeOf(ctx: Ctx, userId: string) {
  const own = { where: { userId } };
  const [stays, nominations, perks, escalations, summaries] = await Promise.all([
    ctx.db.membership.findMany({
      where: { userId, steps: { some: { act: "INVITE" } } },
      select: {
        state: true,
        termStart: true,
        termEnd: true,
        figures: true,
        steps: { select: { act: true, to: true, at: true }, orderBy: { place: "asc" } },
        consents: { select: { version: true, at: true, confirmedAt: true } },
      },
    }),
    ctx.db.nomination.findMany({ where: { byId: userId }, select: { reason: true, at: true } }),
    ctx.db.perk.findMany({ ...own, select: { what: true, value: true, currency: true, at: true, takenBackAt: true } }),
    ctx.db.programmeEscalation.findMany({
      ...own,
      select: { reason: true, text: true, at: true, answer: true, answeredAt: true },
    }),
    ctx.db.weeklySummary.findMany({ ...own, select: { week: true, figures: true } }),
  ]);
  return { stays, nominations, perks, escalations, summaries };
}
