import type { ClientBase } from "pg";
import { sendRows } from "./rows-sql.ts";

/** Thanks whose givers are not known, for a post just inserted with its count. */
export interface ScoreRow {
  id: string;
  up: number;
  createdAt: Date;
}

/** Keeps the thanks; what they bring is booked with everything else, from these facts. */
export function writeScores(tx: ClientBase, scores: readonly ScoreRow[]): void {
  const rows = scores.filter((score) => score.up > 0).map(({ id, up, createdAt }) => ({ id, up, createdAt }));
  sendRows(
    tx,
    `INSERT INTO "ImportedScore" ("postId", up, at)
     SELECT id, up, "createdAt" FROM json_to_recordset($1::json) AS row (id uuid, up int, "createdAt" timestamptz)`,
    rows,
  );
}
