import type { Tx } from "../../platform/db/client.ts";
import { knownZones } from "./known-zones.ts";
import { actsSql } from "./metrics-acts.sql.ts";
import { postsSql } from "./metrics-posts.sql.ts";
import { readingSql } from "./metrics-reading.sql.ts";
import { recordSql } from "./metrics-record.sql.ts";

/**
 * Counts everything `metricNames` lists for these members at a moment and stores it in their MemberMetrics rows, in one
 * statement. It asks the facts, so running it twice, or late, gives the same as running it once.
 * @param months how many months each member was first (`firstInMonths`), for those who were; without it what was stored
 *   last stays, because that question looks at everybody and is asked once for a whole pass
 */
export async function countMetrics(
  tx: Pick<Tx, "$executeRaw" | "$queryRaw">,
  userIds: readonly string[],
  now: Date,
  months?: ReadonlyMap<string, number>,
): Promise<void> {
  const zones = await knownZones(tx);
  const first = months && JSON.stringify(Object.fromEntries(userIds.map((id) => [id, months.get(id) ?? 0])));
  await tx.$executeRaw`
    WITH who AS MATERIALIZED (
      SELECT u.id, u."createdAt", u."isSuperUser", u."stagedAt", CASE WHEN u."timeZone" = ANY(${zones}::text[]) THEN u."timeZone" ELSE 'UTC' END AS zone
      FROM "User" u WHERE u.id = ANY(${userIds}::uuid[]) AND u."erasedAt" IS NULL
    ),
    post AS MATERIALIZED (
      SELECT p.id, p."authorId", p.kind, p.number, p.presence, p."createdAt", p."topicId", p."kudosCount",
        t."authorId" AS "askerId", t.locale, t."createdAt" AS "askedAt", who.zone
      FROM who JOIN "Post" p ON p."authorId" = who.id JOIN "Topic" t ON t.id = p."topicId"
      WHERE p.presence IN ('VISIBLE', 'HIDDEN')
    ),
    ${postsSql},
    ${actsSql},
    ${recordSql(now)},
    ${readingSql}
    INSERT INTO "MemberMetrics" AS stored ("userId", values, "countedAt")
    SELECT who.id, (to_jsonb(p) || to_jsonb(a) || to_jsonb(r) || to_jsonb(d)) - 'id' || jsonb_build_object('monthsFirst',
      COALESCE((${first ?? null}::jsonb ->> who.id::text)::int, (old.values ->> 'monthsFirst')::int, 0)), ${now}
    FROM who JOIN by_post p ON p.id = who.id JOIN by_act a ON a.id = who.id JOIN by_record r ON r.id = who.id
    JOIN by_reading d ON d.id = who.id LEFT JOIN "MemberMetrics" old ON old."userId" = who.id
    ON CONFLICT ("userId") DO UPDATE SET values = EXCLUDED.values, "countedAt" = EXCLUDED."countedAt"`;
}
