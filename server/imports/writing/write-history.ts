import type { ClientBase } from "pg";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Change, HeldBadge } from "../things.ts";
import { forRows, knownIds, sendRows } from "./rows-sql.ts";

/** Keeps changes until their post is written. */
export async function gatherChanges(tx: ClientBase, run: Run, changes: readonly (Change & { row: number })[]) {
  sendRows(tx, CHANGES, changes, run.source);
  count(run.tally.taken, "changes in the history", changes.length);
}

/** Keeps badges people held; they are history and give nothing here. */
export async function writeBadges(
  tx: ClientBase,
  run: Run,
  badges: readonly (HeldBadge & { row: number })[],
  broken: (row: number, reason: string) => void,
): Promise<void> {
  const people = await knownIds(
    tx,
    run.source,
    "person",
    badges.map((badge) => badge.personKey),
  );
  const rows = badges.flatMap((badge) => {
    const userId = people.get(badge.personKey);
    if (!userId) broken(badge.row, "a badge of somebody who is not imported");
    return userId ? [{ ...badge, userId }] : [];
  });
  const written = await forRows(tx, BADGES, rows, run.source);
  count(run.tally.taken, "badges", written.length);
  count(run.tally.known, "badges", rows.length - written.length);
}

const CHANGES = `
  INSERT INTO "ImportWaitingRevision" (source, row, "postKey", part, by, reason, text, at)
  SELECT $2, line.row, "postKey", part, by, reason, text, at
  FROM json_to_recordset($1::json) AS line (row int, "postKey" text, part text, by text, reason text, text text, at timestamptz)
  ON CONFLICT DO NOTHING`;

const BADGES = `
  INSERT INTO "ImportedBadge" (source, key, "userId", name, grade, at)
  SELECT $2, key, "userId", name, grade, at
  FROM json_to_recordset($1::json) AS row (key text, "userId" uuid, name text, grade int, at timestamptz)
  ON CONFLICT DO NOTHING RETURNING key`;
