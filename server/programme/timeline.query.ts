import type { Tx } from "../platform/db/client.ts";
import type { CandidateFigures } from "./candidate-rule.ts";
import type { Act, MembershipState, StepAs } from "./programme-limits.schema.ts";

/** One step as a timeline shows it. `why` of steps by the system is a word (`termOver`, `silent` …), of people a text. */
export interface TimelineStep {
  act: Act;
  from: MembershipState | null;
  to: MembershipState;
  at: Date;
  as: StepAs;
  /** Who did it; null for the system and for people who left. */
  by: { name: string; displayName: string } | null;
  why: string;
  /** For staff alone; null in what the member sees. */
  note: string | null;
  figures: CandidateFigures | null;
}

/** The steps of a stay, oldest first. The member is not told which member or who of the staff proposed or turned down. */
export async function timeline(
  tx: Pick<Tx, "$queryRaw">,
  membershipId: string,
  reader: "staff" | "member",
): Promise<TimelineStep[]> {
  const rows = await tx.$queryRaw<TimelineStep[]>`
    SELECT s.act, s."from", s."to", s.at, s."as", s.why, s.note, s.figures,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('name', u.name, 'displayName', u."displayName") END AS by
    FROM "MembershipStep" s LEFT JOIN "User" u ON u.id = s."byId" AND u."erasedAt" IS NULL
    WHERE s."membershipId" = ${membershipId}::uuid ORDER BY s.place`;
  if (reader === "staff") return rows;
  return rows.map((row) => ({
    ...row,
    note: null,
    by: row.as === "SELF" || row.as === "STAFF" ? row.by : null,
    why: row.act === "NOMINATE" ? "" : row.why,
  }));
}
