import type { Db, Tx } from "../platform/db/client.ts";
import { catalogue } from "./catalogue.ts";

/**
 * Puts the badges that Kundig brings along into the database; those that are there already, changed by an admin or not,
 * are left alone. Called at each start and before a demo or imported community is reviewed.
 * @returns how many were new
 */
export async function plantBadges(db: Pick<Db | Tx, "$executeRaw">): Promise<number> {
  const rows = catalogue.map((badge, place) => ({
    key: badge.key,
    names: { en: badge.en[0], de: badge.de[0] },
    purposes: { en: badge.en[1], de: badge.de[1] },
    grade: badge.grade,
    icon: badge.icon,
    criteria: badge.criteria,
    position: (place + 1) * 10,
  }));
  return db.$executeRaw`
    INSERT INTO "Badge" (key, names, purposes, grade, icon, criteria, position)
    SELECT key, names, purposes, grade::"BadgeGrade", icon, criteria, position
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (key text, names jsonb, purposes jsonb, grade text,
      icon text, criteria jsonb, position int)
    ON CONFLICT (key) DO NOTHING`;
}
