import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { LoadedTopic } from "../../topics/index.ts";
import { servingStates } from "../programme-limits.schema.ts";
import type { RoutingNumbers } from "./routing.setting.ts";
import { type Asked, whenFree } from "./when-free.ts";

/** A board or tag that speaks for somebody. */
export interface Reason {
  kind: "board" | "tag";
  id: string;
  name: string;
}

export interface Expert {
  userId: string;
  why: Reason[];
  /** From when on they may be asked. */
  freeAt: Date;
}

interface Row {
  userId: string;
  zone: string;
  chose: boolean;
  perDay: number | null;
  quietFrom: number | null;
  quietUntil: number | null;
  pausedUntil: Date | null;
  why: Reason[];
}

const DAY = 86_400_000;

/**
 * Who of the programme may know a question and was not asked yet, the best first: at home on its board (or the one above)
 * or in its tags by accepted answers, here lately, allowed to read and to answer there. What they declined too often is no
 * reason; a board they declined is not offered at all.
 */
export async function expertsFor(ctx: Ctx, tx: Tx, topic: LoadedTopic, numbers: RoutingNumbers): Promise<Expert[]> {
  const now = ctx.now();
  const seenSince = new Date(now.getTime() - numbers.activeHours * 3_600_000);
  const { board } = topic;
  const path = board.parentId ? [board.id, board.parentId] : [board.id];
  const rows = await tx.$queryRaw<Row[]>`
    WITH asked AS (SELECT "tagId" FROM "TopicTag" WHERE "topicId" = ${topic.id}::uuid)
    SELECT person.id AS "userId", person."timeZone" AS zone, wish."userId" IS NOT NULL AS chose, wish."perDay",
      wish."quietFrom", wish."quietUntil", wish."pausedUntil", known.why
    FROM "Membership" m JOIN "User" person ON person.id = m."userId"
    LEFT JOIN "OfferPreference" wish ON wish."userId" = person.id
    CROSS JOIN LATERAL (
      SELECT sum((10 * e.acceptances + e.points) / (1.0 + COALESCE(l.declined, 0))) AS score,
        json_agg(json_build_object('kind', CASE WHEN tag.id IS NULL THEN 'board' ELSE 'tag' END,
          'id', COALESCE(tag.id, ${board.id}::uuid), 'name', COALESCE(tag.name, ${board.slug}))
          ORDER BY e.acceptances DESC, tag.name) AS why
      FROM "Expertise" e LEFT JOIN "Tag" tag ON tag.id = e."tagId"
      LEFT JOIN "OfferLesson" l ON l."userId" = e."userId" AND l."boardId" IS NOT DISTINCT FROM e."boardId"
        AND l."tagId" IS NOT DISTINCT FROM e."tagId"
      WHERE e."userId" = person.id AND e.acceptances >= ${numbers.leastAcceptances}
        AND (e."boardId" = ANY(${path}::uuid[]) OR e."tagId" IN (SELECT "tagId" FROM asked))
        AND COALESCE(l.declined - l.taken, 0) < ${numbers.refusals}
    ) known
    WHERE m.state = ANY(${[...servingStates]}::"MembershipState"[]) AND m."endedAt" IS NULL AND known.why IS NOT NULL
      AND person."isSuperUser" AND person."erasedAt" IS NULL AND person."emailVerifiedAt" IS NOT NULL
      AND (person."suspendedUntil" IS NULL OR person."suspendedUntil" <= ${now})
      AND person."lastSeenAt" >= ${seenSince} AND person.id <> ${topic.authorId}::uuid
      AND ('STAFF' <> ALL(ARRAY[${board.visibility}, ${board.answering}]) OR person."isStaff")
      AND NOT EXISTS (SELECT 1 FROM "Offer" o WHERE o."topicId" = ${topic.id}::uuid AND o."userId" = person.id)
      AND NOT EXISTS (SELECT 1 FROM "OfferLesson" l WHERE l."userId" = person.id AND l."boardId" = ${board.id}::uuid
        AND l.declined - l.taken >= ${numbers.refusals})
    ORDER BY known.score DESC, person.id`;
  const lately = await tx.offer.findMany({
    where: { userId: { in: rows.map((row) => row.userId) }, offeredAt: { gt: new Date(now.getTime() - 2 * DAY) } },
    select: { userId: true, offeredAt: true, because: true, answeredAt: true },
  });
  return rows.map((row) => {
    const offers = lately
      .filter(({ userId }) => userId === row.userId)
      .map(({ offeredAt, because, answeredAt }) => ({
        offeredAt,
        noTimeAt: because === "NO_TIME" ? answeredAt : null,
      }));
    return { userId: row.userId, why: row.why, freeAt: whenFree({ ...wishesOf(row, numbers), offers }, now) };
  });
}

/** What somebody chose, and the programme's numbers where they chose nothing. */
function wishesOf(row: Row, numbers: RoutingNumbers): Omit<Asked, "offers"> {
  const { zone, pausedUntil, chose } = row;
  const [from, until] = chose ? [row.quietFrom, row.quietUntil] : [numbers.quietFrom, numbers.quietUntil];
  const quiet = from !== null && until !== null ? { from, until } : null;
  return { zone, pausedUntil, perDay: row.perDay ?? numbers.perDay, quiet };
}
