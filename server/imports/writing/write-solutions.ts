import type { ClientBase } from "pg";
import { uuidv7 } from "../../platform/events/index.ts";
import { solutionAccepted } from "../../solutions/solutions.events.ts";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Acceptance } from "../things.ts";
import { claim, forRows, sendRows } from "./rows-sql.ts";
import { type PastEvent, pastEvent, writeEvents } from "./write-events.ts";

type Broken = (row: number, reason: string) => void;

interface AcceptedPost {
  questionKey: string;
  answerKey: string;
  postId: string;
  topicId: string;
  authorId: string;
  askerId: string;
  at: Date;
}

/** Writes solutions with the dates they had; their points are booked with all others, from the facts. */
export async function writeSolutions(
  tx: ClientBase,
  run: Run,
  acceptances: readonly (Acceptance & { row: number })[],
  broken: Broken,
): Promise<void> {
  const { source, board, tally } = run;
  const found = await forRows<AcceptedPost>(tx, FIND, acceptances, source);
  const byQuestion = new Map(found.map((row) => [row.questionKey, row]));
  for (const { row, questionKey } of acceptances) {
    if (!byQuestion.has(questionKey)) broken(row, "an acceptance without its answer");
  }
  const solutions = found.map((row) => ({ ...row, key: row.questionKey, id: uuidv7(new Date()) }));
  const fresh = await claim(tx, source, "solution", solutions);
  count(tally.known, "solutions", solutions.length - fresh.length);
  count(tally.taken, "solutions", fresh.length);
  sendRows(tx, INSERT, fresh);
  const events: PastEvent[] = [];
  for (const { id, topicId, postId, authorId, askerId, at } of fresh) {
    events.push(
      pastEvent(
        solutionAccepted,
        {
          solutionId: id,
          topicId,
          postId,
          boardId: board.id,
          askerId,
          answererId: authorId,
          byId: askerId,
          as: "ASKER",
        },
        { actorId: askerId, topicId, at },
      ),
    );
  }
  writeEvents(tx, events);
}

const FIND = `
  SELECT row."questionKey", row."answerKey", answer.id AS "postId", answer."topicId", answer."authorId",
    topic."authorId" AS "askerId", COALESCE(waiting."acceptedAt", row.at, answer."createdAt") AS at
  FROM json_to_recordset($1::json) AS row ("questionKey" text, "answerKey" text, at timestamptz)
  JOIN "ImportedThing" q ON q.source = $2 AND q.kind = 'post' AND q.key = row."questionKey"
  JOIN "ImportedThing" a ON a.source = $2 AND a.kind = 'post' AND a.key = row."answerKey"
  JOIN "Post" opening ON opening.id = q.id
  JOIN "Post" answer ON answer.id = a.id AND answer."topicId" = opening."topicId" AND answer.kind = 'ANSWER'
  JOIN "Topic" topic ON topic.id = answer."topicId"
  LEFT JOIN "ImportWaitingVotes" waiting ON waiting.source = $2 AND waiting."postKey" = row."answerKey"`;

const INSERT = `
  INSERT INTO "Solution" (id, "topicId", "postId", "acceptedById", "acceptedAs", "acceptedAt")
  SELECT id, "topicId", "postId", "askerId", 'ASKER', at
  FROM json_to_recordset($1::json) AS row (id uuid, "topicId" uuid, "postId" uuid, "askerId" uuid, at timestamptz)`;
