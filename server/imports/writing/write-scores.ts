import type { ClientBase } from "pg";
import type { Run } from "../run.ts";
import { forRows } from "./rows-sql.ts";

/** Thanks whose givers are not known, for a post just inserted with its count. */
export interface ScoreRow {
  id: string;
  topicId: string;
  kind: keyof Run["weights"];
  authorId: string;
  up: number;
  createdAt: Date;
}

/** Keeps the thanks and one ledger line per post, outside the daily cap and the guard against rings. */
export async function writeScores(tx: ClientBase, run: Run, scores: readonly ScoreRow[]): Promise<void> {
  const rows = scores
    .filter((score) => score.up > 0)
    .map(({ id, topicId, kind, authorId, up, createdAt }) => ({ id, topicId, kind, authorId, up, createdAt }));
  await forRows(
    tx,
    `INSERT INTO "ImportedScore" ("postId", up, at)
     SELECT id, up, "createdAt" FROM json_to_recordset($1::json) AS row (id uuid, up int, "createdAt" timestamptz)`,
    rows,
  );
  const lines = rows.map((row) => ({ ...row, points: row.up * run.weights[row.kind] }));
  await forRows(
    tx,
    LEDGER,
    lines.filter((line) => line.points > 0),
    run.board.id,
  );
}

const LEDGER = `
  INSERT INTO "ReputationEntry" ("userId", reason, points, nominal, "topicId", "postId", "boardId", "createdAt")
  SELECT "authorId", 'IMPORTED_SCORE', points, points, "topicId", id, $2, "createdAt"
  FROM json_to_recordset($1::json) AS row (id uuid, "authorId" uuid, points int, "topicId" uuid, "createdAt" timestamptz)`;
