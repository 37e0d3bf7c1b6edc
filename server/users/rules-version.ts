import type { Db, Tx } from "../platform/db/client.ts";

/** The number of the house rules in force: the newest published version, or 1 for the text a community begins with. */
export async function rulesVersion(db: Pick<Db | Tx, "guideline">): Promise<number> {
  const newest = await db.guideline.findFirst({
    where: { number: { not: null } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return newest?.number ?? 1;
}
