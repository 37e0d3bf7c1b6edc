import { Prisma } from "../platform/db/generated/client.ts";
import { expectedLinesSql, heldLinesSql, pricedLinesSql } from "../reputation/index.ts";
import { type Check, unsettled } from "./check.ts";

const facts = expectedLinesSql(Prisma.sql`TRUE`);
const held = heldLinesSql(Prisma.sql`TRUE`);
const same = Prisma.sql`
  line."userId" = held."userId" AND line."postId" = held."postId" AND line.reason = held.reason
  AND line."fromId" IS NOT DISTINCT FROM held."fromId" AND line.at = held.at`;

/** Points and acceptances of each member on each board and in each tag, from the lines that hold; nobody knows those of erased people. */
const expertise = Prisma.sql`
  SELECT "userId", "boardId", "tagId", sum(points)::int AS points, count(*) FILTER (WHERE reason = 'ANSWER_ACCEPTED')::int AS acceptances
  FROM (
    SELECT "userId", reason, points, "boardId", NULL::uuid AS "tagId" FROM "ReputationEntry"
    WHERE NOT undone AND undoes IS NULL AND "boardId" IS NOT NULL
    UNION ALL
    SELECT "userId", reason, points, NULL, unnest("tagIds") FROM "ReputationEntry" WHERE NOT undone AND undoes IS NULL
  ) subject WHERE NOT EXISTS (SELECT 1 FROM "User" gone WHERE gone.id = "userId" AND gone."erasedAt" IS NOT NULL)
  GROUP BY 1, 2, 3`;

/** The ledger against the facts it is made of, and the totals against the ledger. */
export const ledgerChecks: readonly Check[] = [
  {
    name: "ledger lines missing",
    sql: (known) => Prisma.sql`
      SELECT 'post ' || line."postId" || ' earns ' || line.reason || ' for ' || line."userId" || ' at ' || line.at AS what,
        NULL AS stored, 'a line' AS expected
      FROM (${facts}) line JOIN "Post" p ON p.id = line."postId" LEFT JOIN (${held}) held ON ${same}
      WHERE held."entryId" IS NULL AND p."topicId" NOT IN (SELECT id FROM (${unsettled(known)}) u WHERE id IS NOT NULL)`,
  },
  {
    name: "ledger lines without a fact",
    sql: (known) => Prisma.sql`
      SELECT 'ledger line ' || held."entryId" || ' ' || held.reason || ' of ' || held."userId" AS what,
        held."bookedPoints"::text AS stored, NULL AS expected
      FROM (${held}) held JOIN "Post" p ON p.id = held."postId" LEFT JOIN (${facts}) line ON ${same}
      WHERE line."postId" IS NULL AND p."topicId" NOT IN (SELECT id FROM (${unsettled(known)}) u WHERE id IS NOT NULL)`,
  },
  {
    name: "ledger lines on the board of their post",
    sql: (known) => Prisma.sql`
      SELECT 'ledger line ' || e.id || ' ' || e.reason || ' of ' || e."userId" || ' topic, board' AS what,
        e."topicId" || ', ' || e."boardId" AS stored, t.id || ', ' || t."boardId" AS expected
      FROM "ReputationEntry" e JOIN "Post" p ON p.id = e."postId" JOIN "Topic" t ON t.id = p."topicId"
      WHERE NOT e.undone AND e.undoes IS NULL AND (e."topicId", e."boardId") IS DISTINCT FROM (t.id, t."boardId")
        AND t.id NOT IN (SELECT id FROM (${unsettled(known)}) u WHERE id IS NOT NULL)`,
  },
  {
    // While points are counted anew, members wait for their turn with what they had.
    name: "points by the rules, the daily cap and the guard against rings",
    sql: ({ reputation }) => Prisma.sql`
      SELECT 'ledger line ' || "entryId" || ' ' || reason || ' of ' || "userId" || ' points of nominal' AS what,
        "bookedPoints" || ' of ' || "bookedNominal" AS stored, worth || ' of ' || nominal AS expected
      FROM (${pricedLinesSql(reputation, held)}) line WHERE ("bookedPoints", "bookedNominal") <> (worth, nominal)
        AND NOT EXISTS (SELECT 1 FROM "ReviewRun" run WHERE run.kind = 'recount' AND run."finishedAt" IS NULL)`,
  },
  {
    name: "lines taken back",
    sql: () => Prisma.sql`
      SELECT 'ledger line ' || undo.id || ' takes back ' || undo.undoes AS what, undo.points::text AS stored,
        (-entry.points)::text AS expected
      FROM "ReputationEntry" undo LEFT JOIN "ReputationEntry" entry ON entry.id = undo.undoes
      WHERE undo.undoes IS NOT NULL AND (entry.id IS NULL OR NOT entry.undone OR undo.points <> -entry.points
        OR undo."userId" <> entry."userId" OR undo.reason <> entry.reason)
      UNION ALL
      SELECT 'ledger line ' || entry.id || ' is marked as taken back', 'undone', NULL FROM "ReputationEntry" entry
      WHERE entry.undone AND NOT EXISTS (SELECT 1 FROM "ReputationEntry" undo WHERE undo.undoes = entry.id)`,
  },
  {
    name: "standings",
    sql: () => Prisma.sql`
      SELECT 'standing of ' || COALESCE(s."userId", l."userId") || ' points, questions, answers, solutions, thanks' AS what,
        concat_ws(', ', s.points, s."questionCount", s."answerCount", s."solutionCount", s."kudosCount") AS stored,
        concat_ws(', ', l.points, l.questions, l.answers, l.solutions, l.kudos) AS expected
      FROM "Standing" s FULL JOIN (
        SELECT "userId", sum(points)::int AS points, count(*) FILTER (WHERE reason = 'ASKED' AND held) AS questions,
          count(*) FILTER (WHERE reason = 'ANSWERED' AND held) AS answers,
          count(*) FILTER (WHERE reason = 'ANSWER_ACCEPTED' AND held) AS solutions,
          count(*) FILTER (WHERE reason IN ('KUDOS_ON_ANSWER', 'KUDOS_ON_QUESTION') AND held) AS kudos
        FROM (SELECT *, NOT undone AND undoes IS NULL AS held FROM "ReputationEntry") e GROUP BY 1
      ) l ON l."userId" = s."userId"
      WHERE (COALESCE(s.points, 0), COALESCE(s."questionCount", 0), COALESCE(s."answerCount", 0),
          COALESCE(s."solutionCount", 0), COALESCE(s."kudosCount", 0))
        <> (COALESCE(l.points, 0), COALESCE(l.questions, 0), COALESCE(l.answers, 0), COALESCE(l.solutions, 0), COALESCE(l.kudos, 0))`,
  },
  {
    name: "expertise",
    sql: () => Prisma.sql`
      SELECT 'expertise of ' || COALESCE(e."userId", l."userId") || ' in ' || COALESCE('board ' || COALESCE(e."boardId", l."boardId"),
          'tag ' || COALESCE(e."tagId", l."tagId")) || ' points, acceptances' AS what,
        e.points || ', ' || e.acceptances AS stored, l.points || ', ' || l.acceptances AS expected
      FROM "Expertise" e FULL JOIN (${expertise}) l ON l."userId" = e."userId"
        AND COALESCE(l."boardId", l."tagId") = COALESCE(e."boardId", e."tagId") AND (l."tagId" IS NULL) = (e."tagId" IS NULL)
      WHERE (COALESCE(e.points, 0), COALESCE(e.acceptances, 0)) <> (COALESCE(l.points, 0), COALESCE(l.acceptances, 0))`,
  },
];
