import type { Member, Staff } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";

/** The trust level staff count as. */
const STAFF = 5;

/** The trust level a flag of the person counts with. */
export function flagTrust(actor: Member | Staff): number {
  return actor.kind === "staff" ? STAFF : actor.trustLevel;
}

/**
 * What a flag of the person adds to a post's score: 1, their trust level, and how often they were right (the share of
 * upheld among upheld and rejected flags, 0 to 1) once `decidedForAccuracy` of theirs were decided.
 */
export async function flagWeight(
  tx: Pick<Tx, "$queryRaw">,
  actor: Member | Staff,
  decidedForAccuracy: number,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ upheld: number; decided: number }[]>`
    SELECT count(*) FILTER (WHERE state = 'UPHELD')::int AS upheld,
      count(*) FILTER (WHERE state IN ('UPHELD', 'REJECTED'))::int AS decided
    FROM "Flag" WHERE "userId" = ${actor.id}::uuid`;
  const accuracy = row && row.decided >= decidedForAccuracy ? row.upheld / row.decided : 0;
  return 1 + flagTrust(actor) + accuracy;
}
