import type { ClientBase } from "pg";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Vote } from "../things.ts";
import { send } from "../transaction.ts";
import { sendRows } from "./rows-sql.ts";

interface Sum {
  postKey: string;
  up: number;
  down: number;
  lastUpAt: Date | null;
  acceptedAt: Date | null;
}

/** Adds a batch of votes to the sums that wait; in the transaction that moves the position, so each counts once. */
export async function gatherVotes(tx: ClientBase, run: Run, votes: readonly Vote[]): Promise<void> {
  const sums = new Map<string, Sum>();
  for (const { postKey, vote, at } of votes) {
    const sum = sums.get(postKey) ?? { postKey, up: 0, down: 0, lastUpAt: null, acceptedAt: null };
    sums.set(postKey, sum);
    if (vote === "accepted") sum.acceptedAt = at;
    else sum[vote] += 1;
    if (vote === "up" && (!sum.lastUpAt || at > sum.lastUpAt)) sum.lastUpAt = at;
  }
  sendRows(tx, GATHER, [...sums.values()], run.source);
  for (const vote of ["up", "down", "accepted"] as const) {
    count(run.tally.taken, voteNames[vote], votes.filter((one) => one.vote === vote).length);
  }
}

const voteNames = { up: "votes up", down: "votes down (reported only)", accepted: "votes of acceptance" };

/** Turns the sums into the thanks of each post; posts that have theirs from an earlier run are left alone. */
export async function settleVotes(tx: ClientBase, run: Run): Promise<void> {
  const { rows } = await tx.query<{ posts: number }>(SETTLE, [run.source]);
  count(run.tally.taken, "posts with thanks", rows[0]?.posts ?? 0);
  send(tx, 'ANALYZE "ImportedScore"');
  const lost = await tx.query<{ up: number; down: number }>(LOST, [run.source]);
  count(
    run.tally.skipped,
    "vote for a post that is not imported",
    Number(lost.rows[0]?.up ?? 0) + Number(lost.rows[0]?.down ?? 0),
  );
}

const GATHER = `
  INSERT INTO "ImportWaitingVotes" AS waiting (source, "postKey", up, down, "lastUpAt", "acceptedAt")
  SELECT $2, "postKey", up, down, "lastUpAt", "acceptedAt"
  FROM json_to_recordset($1::json) AS row ("postKey" text, up int, down int, "lastUpAt" timestamptz, "acceptedAt" timestamptz)
  ON CONFLICT (source, "postKey") DO UPDATE SET up = waiting.up + excluded.up, down = waiting.down + excluded.down,
    "lastUpAt" = GREATEST(waiting."lastUpAt", excluded."lastUpAt"),
    "acceptedAt" = COALESCE(excluded."acceptedAt", waiting."acceptedAt")`;

const SETTLE = `
  WITH score AS (
    INSERT INTO "ImportedScore" ("postId", up, at)
    SELECT thing.id, waiting.up, waiting."lastUpAt" FROM "ImportWaitingVotes" waiting
    JOIN "ImportedThing" thing ON thing.source = $1 AND thing.kind = 'post' AND thing.key = waiting."postKey"
    WHERE waiting.source = $1 AND waiting.up > 0
    ON CONFLICT DO NOTHING RETURNING "postId", up, at
  ),
  post AS (
    UPDATE "Post" SET "kudosCount" = "kudosCount" + score.up FROM score WHERE "Post".id = score."postId"
    RETURNING "Post".id
  )
  SELECT count(*)::int AS posts FROM post`;

const LOST = `
  SELECT COALESCE(sum(up), 0) AS up, COALESCE(sum(down), 0) AS down FROM "ImportWaitingVotes" waiting
  WHERE source = $1 AND NOT EXISTS (
    SELECT 1 FROM "ImportedThing" thing WHERE thing.source = $1 AND thing.kind = 'post' AND thing.key = waiting."postKey")`;
