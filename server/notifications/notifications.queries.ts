import { badgeViewSql } from "../badges/index.ts";
import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { ladderOf, rankName } from "../ranks/index.ts";
import type { NotificationKind, NotificationView } from "./notifications.schema.ts";
import { visibleNotificationsSql } from "./visible-notifications.ts";

interface Row extends Omit<NotificationView, "href" | "title"> {
  data: Record<string, string> | null;
  topic: { number: number; slug: string; title: string } | null;
  post: number | null;
  article: { number: number; slug: string; title: string } | null;
}

/** The actor's notifications, newest first; empty for visitors. */
export async function notifications(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<NotificationView>> {
  if (!isSignedIn(ctx.actor)) return { rows: [], next: null };
  const after = unpackCursor(input.cursor);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT n.id, n.kind, n.data, n."createdAt", n."readAt" IS NOT NULL AS read,
      (SELECT json_build_object('name', u.name, 'displayName', u."displayName", 'tint', u.tint, 'avatar', u."avatarFile",
        'isSuperUser', u."isSuperUser") FROM "User" u WHERE u.id = n."actorId" AND u."erasedAt" IS NULL) AS actor,
      (SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title) FROM "Topic" t WHERE t.id = n."topicId")
        AS topic,
      (SELECT p.number FROM "Post" p WHERE p.id = n."postId") AS post,
      (SELECT json_build_object('number', a.number, 'slug', a.slug, 'title', a.title) FROM "Article" a
        WHERE a.id = n."articleId") AS article,
      (SELECT row_to_json(badge) FROM (SELECT ${badgeViewSql(ctx)} FROM "Badge" b WHERE b.key = n.data->>'badge') badge)
        AS badge
    FROM "Notification" n WHERE ${visibleNotificationsSql(ctx.actor)}
      AND (n."createdAt", n.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${input.size + 1}`;
  const page = pageOf(rows, input.size, (row) => [row.createdAt.toISOString(), row.id]);
  return { next: page.next, rows: page.rows.map((row) => view(ctx, row)) };
}

function view(ctx: Ctx, { topic, post, article, data, ...row }: Row): NotificationView {
  if (row.kind === "rankGained" || row.kind === "rankLost") {
    return { ...row, title: rankName(ladderOf(ctx).ranks, data?.after ?? "", ctx.locale), href: "/account/standing" };
  }
  if (row.badge) {
    const { badge: key = "", ...said } = data ?? {};
    return { ...row, badge: { ...row.badge, ...said }, title: row.badge.name, href: `/badges/${key}` };
  }
  if (data?.statement) return { ...row, title: decisionName(ctx), href: `/account/decisions/${data.statement}` };
  if (row.kind === "rulesChanged") return { ...row, title: rulesName(ctx), href: "/account/rules" };
  if (row.kind === "reviewLate") return { ...row, title: queueName(ctx), href: "/review" };
  if (row.kind === "webhookPaused") return { ...row, title: data?.webhook ?? "", href: "/admin/webhooks" };
  if (data?.role) return { ...row, ...placeOfRole(ctx, data, row.kind === "roleGiven") };
  if (row.kind in programmePages) return { ...row, title: programmeName(ctx), href: programmePages[row.kind] ?? "/" };
  if (article && workshopKinds.has(row.kind))
    return { ...row, title: article.title, href: `/kb/edit/${article.number}` };
  if (article) return { ...row, title: article.title, href: `/kb/a/${article.number}/${article.slug}` };
  const place = topic ? `/t/${topic.number}/${topic.slug}` : "/";
  return { ...row, title: topic?.title ?? "", href: post && post > 1 ? `${place}/${post}` : place };
}

/** Lines about an article that lead to those who work on it: to its editor. */
const workshopKinds: ReadonlySet<NotificationKind> = new Set([
  "articleRecheck",
  "articleReturned",
  "articleUnscheduled",
  "articleHandedOver",
  "translationOutdated",
]);

/** Where lines about the super-user programme lead: the own page, for staff their board of it. */
const programmePages: Partial<Record<NotificationKind, string>> = {
  programmeInvited: "/account/programme",
  programmeActive: "/account/programme",
  programmeRenewalDue: "/account/programme",
  programmeRenewed: "/account/programme",
  programmeAlumni: "/account/programme",
  programmeEnded: "/account/programme",
  programmeAgreement: "/account/programme",
  nominated: "/admin/programme",
  perkGiven: "/account/programme",
  escalated: "/admin/programme/questions",
  escalationAnswered: "/account/programme",
  weeklySummary: "/account/programme",
};

/**
 * What a role is called, and where its work is: for one on a single board that is the community itself, except for the
 * queue of moderators. Who does not have it, or no longer, is led to the own account.
 */
function placeOfRole(ctx: Ctx, { role = "", on }: Record<string, string>, given: boolean) {
  const [en = role, de = role, work = "/"] = roles[role] ?? [];
  const href = on === "all" || role === "MODERATOR" ? work : "/";
  const still = isSignedIn(ctx.actor) && ctx.actor.grants.some((grant) => grant.role === role);
  return { title: ctx.locale === "de" ? de : en, href: given && still ? href : "/account" };
}

const roles: Partial<Record<string, readonly [en: string, de: string, href: string]>> = {
  AGENT: ["Support agent", "Support", "/desk"],
  MODERATOR: ["Moderator", "Moderation", "/review"],
  EDITOR: ["Editor", "Redaktion", "/kb/review"],
  ADMIN: ["Administrator", "Verwaltung", "/admin"],
  SUPER_USER: ["Super user", "Super-User", "/account/programme"],
};

function decisionName(ctx: Ctx): string {
  return ctx.locale === "de" ? "Begründung der Entscheidung" : "Statement of reasons";
}

function rulesName(ctx: Ctx): string {
  return ctx.locale === "de" ? "Hausregeln" : "House rules";
}

function queueName(ctx: Ctx): string {
  return ctx.locale === "de" ? "Moderation" : "Review";
}

function programmeName(ctx: Ctx): string {
  return ctx.locale === "de" ? "Super-User" : "Super users";
}
