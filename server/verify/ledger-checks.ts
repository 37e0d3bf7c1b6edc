import { Prisma } from "../platform/db/generated/client.ts";
import { expectedLinesSql } from "../reputation/index.ts";
import { type Check, unsettled } from "./check.ts";

const open = Prisma.sql`
  SELECT * FROM "ReputationEntry" WHERE NOT undone AND undoes IS NULL AND reason <> 'IMPORTED_SCORE'`;
const same = Prisma.sql`
  line."userId" = entry."userId" AND line."postId" = entry."postId" AND line.reason = entry.reason::text
  AND line."fromId" IS NOT DISTINCT FROM entry."fromId"`;

/** The ledger against the facts it is made of, and the totals against the ledger. */
export const ledgerChecks: readonly Check[] = [
  {
    name: "ledger lines missing",
    sql: (facts) => Prisma.sql`
      SELECT 'post ' || line."postId" || ' earns ' || line.reason || ' for ' || line."userId" AS what, NULL AS stored,
        'a line' AS expected
      FROM (${expectedLinesSql(Prisma.sql`TRUE`)}) line JOIN "Post" p ON p.id = line."postId"
      LEFT JOIN (${open}) entry ON ${same}
      WHERE entry.id IS NULL AND p."topicId" NOT IN (SELECT id FROM (${unsettled(facts)}) u WHERE id IS NOT NULL)`,
  },
  {
    name: "ledger lines without a fact",
    sql: (facts) => Prisma.sql`
      SELECT 'ledger line ' || entry.id || ' ' || entry.reason || ' of ' || entry."userId" AS what,
        entry.points::text AS stored, NULL AS expected
      FROM (${open}) entry LEFT JOIN (${expectedLinesSql(Prisma.sql`TRUE`)}) line ON ${same}
      WHERE line."postId" IS NULL
        AND entry."topicId" NOT IN (SELECT id FROM (${unsettled(facts)}) u WHERE id IS NOT NULL)`,
  },
  {
    name: "imported thanks",
    sql: () => Prisma.sql`
      SELECT 'ledger line ' || entry.id || ' IMPORTED_SCORE' AS what, entry.points::text AS stored, s.up::text AS expected
      FROM "ReputationEntry" entry LEFT JOIN "ImportedScore" s ON s."postId" = entry."postId"
      WHERE entry.reason = 'IMPORTED_SCORE' AND entry.undoes IS NULL AND (s.up IS NULL OR entry.points % s.up <> 0)`,
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
];
