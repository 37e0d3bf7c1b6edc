import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { setting } from "../settings/index.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import { type FigureName, figureNames } from "./programme-limits.schema.ts";

/** A super user on the page of the programme. */
export interface SuperUserView {
  person: UserCard;
  about: string;
  /** Since when without a gap between stays; null when the role was given before there was a programme. */
  since: Date | null;
  /** Different people whose question one of their answers solved, where the reader sees it. */
  helped: number;
  /** Of questions of others, where the reader sees them. */
  solutions: number;
  /** Where they are at home: boards and tags with the most accepted answers the reader may see. */
  fields: { kind: "board" | "tag"; slug: string; name: string }[];
}

/** Somebody who was a super user for a whole term at least: those who hold the badge of alumni. */
export interface AlumnusView {
  person: UserCard;
  from: Date;
  until: Date;
  helped: number;
}

export interface PublicProgramme {
  superUsers: SuperUserView[];
  alumni: AlumnusView[];
  /** People helped by all of them together, each counted once. */
  helped: number;
  /** How to become one: what the rule asks, over how many days. */
  rule: { days: number; countHelpful: boolean; asks: { name: FigureName; asked: number }[] };
  termMonths: number;
  graceDays: number;
  renewalShare: number;
}

/**
 * Everything the public page shows. People who left are not on it; of boards the reader may not see nothing is named, and
 * whom somebody helped there counts for those who may.
 */
export async function publicProgramme(ctx: Ctx): Promise<PublicProgramme> {
  const audiences = audiencesOf(ctx.actor);
  // Beside posts `p`: those that solved a topic the reader may see.
  const solvedInSight = Prisma.sql`JOIN "Solution" s ON s."postId" = p.id AND s."revokedAt" IS NULL AND p.presence = 'VISIBLE'
    JOIN "Topic" topic ON topic.id = p."topicId" JOIN "Board" board ON board.id = topic."boardId"
      AND ${visibleTopicsSql(ctx.actor)}`;
  const [superUsers, alumni, [together]] = await Promise.all([
    ctx.db.$queryRaw<SuperUserView[]>`
      SELECT ${userCardSql} AS person, left(person.about, 300) AS about, COALESCE(helped.people, 0) AS helped,
        COALESCE(helped.solutions, 0) AS solutions,
        (SELECT s.at FROM "MembershipStep" s JOIN "Membership" m ON m.id = s."membershipId"
          WHERE m."userId" = person.id AND m."endedAt" IS NULL AND s.act = 'CONFIRM' ORDER BY s.place LIMIT 1) AS since,
        COALESCE((SELECT json_agg(json_build_object('kind', kind, 'slug', slug, 'name', name) ORDER BY acceptances DESC, name)
          FROM (
            SELECT CASE WHEN b.id IS NULL THEN 'tag' ELSE 'board' END AS kind, COALESCE(b.slug, tag.name) AS slug,
              COALESCE(b.name, tag.name) AS name, e.acceptances
            FROM "Expertise" e LEFT JOIN "Board" b ON b.id = e."boardId" LEFT JOIN "Tag" tag ON tag.id = e."tagId"
            WHERE e."userId" = person.id AND e.acceptances > 0
              AND (b.id IS NULL OR (b.visibility = ANY(${audiences}::"Audience"[]) AND b."archivedAt" IS NULL))
              AND (tag.id IS NULL OR EXISTS (SELECT 1 FROM "Post" p ${solvedInSight}
                JOIN "TopicTag" tt ON tt."topicId" = topic.id AND tt."tagId" = tag.id WHERE p."authorId" = person.id))
            ORDER BY e.acceptances DESC LIMIT 4
          ) field), '[]') AS fields
      FROM "User" person LEFT JOIN "Standing" standing ON standing."userId" = person.id
      LEFT JOIN LATERAL (SELECT count(DISTINCT topic."authorId")::int AS people, count(*)::int AS solutions FROM "Post" p
        ${solvedInSight}
        WHERE p."authorId" = person.id AND topic."authorId" <> person.id) helped ON TRUE
      WHERE person."isSuperUser" AND person."erasedAt" IS NULL ORDER BY helped DESC, person."displayName", person.id LIMIT 500`,
    ctx.db.$queryRaw<AlumnusView[]>`
      SELECT ${userCardSql} AS person, stay."from", stay."until", COALESCE(helped.people, 0) AS helped
      FROM (SELECT m."userId", min(s.at) AS "from", max(m."endedAt") AS "until" FROM "Membership" m
        JOIN "MembershipStep" s ON s."membershipId" = m.id AND s.act = 'CONFIRM'
        WHERE m.state = 'ALUMNI' OR (m.state = 'ENDED_EARLY' AND EXISTS (SELECT 1 FROM "MembershipStep" r
            WHERE r."membershipId" = m.id AND r.act = 'RENEW') AND EXISTS (SELECT 1 FROM "MembershipStep" e
            WHERE e."membershipId" = m.id AND e.act = 'END' AND e."as" = 'SELF'))
        GROUP BY m."userId") stay
      JOIN "User" person ON person.id = stay."userId" AND NOT person."isSuperUser" AND person."erasedAt" IS NULL
      LEFT JOIN "Standing" standing ON standing."userId" = person.id
      LEFT JOIN LATERAL (SELECT count(DISTINCT topic."authorId")::int AS people FROM "Post" p
        ${solvedInSight}
        WHERE p."authorId" = person.id AND topic."authorId" <> person.id) helped ON TRUE
      ORDER BY stay."until" DESC, person.id LIMIT 500`,
    ctx.db.$queryRaw<{ people: number }[]>`
      SELECT count(DISTINCT topic."authorId")::int AS people FROM "User" u JOIN "Post" p ON p."authorId" = u.id
      ${solvedInSight} WHERE u."isSuperUser" AND u."erasedAt" IS NULL AND topic."authorId" <> u.id`,
  ]);
  const rule = setting(ctx, candidateRuleSetting);
  const { termMonths, graceDays, renewalShare } = setting(ctx, programmeSetting);
  const asks = figureNames.map((name) => ({ name, asked: rule[name] }));
  return {
    superUsers,
    alumni,
    helped: together?.people ?? 0,
    rule: { days: rule.days, countHelpful: rule.countHelpful, asks },
    ...{ termMonths, graceDays, renewalShare },
  };
}
