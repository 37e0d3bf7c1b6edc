import type { ClientBase } from "pg";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Link } from "../things.ts";
import { forRows } from "./rows-sql.ts";

interface TopicPair {
  key: string;
  link: Link["link"];
  topicId: string;
  otherId: string;
  at: Date;
}

/** Writes which topics are duplicates of, or related to, which. A link between answers joins their topics. */
export async function writeLinks(tx: ClientBase, run: Run, links: readonly Link[]) {
  const pairs = await forRows<TopicPair>(tx, FIND, links, run.source);
  const found = new Map(pairs.map((pair) => [pair.key, pair]));
  count(
    run.tally.skipped,
    "link of a post that is not in the source",
    links.filter(({ key }) => !found.has(key)).length,
  );
  const between = pairs.filter((pair) => pair.topicId !== pair.otherId);
  count(run.tally.skipped, "link within one topic", pairs.length - between.length);
  // A topic is the duplicate of one other; a second one is still worth seeing.
  const duplicates = await insert(
    tx,
    DUPLICATES,
    between.filter((pair) => pair.link === "duplicate"),
  );
  const others = between.filter((pair) => !duplicates.has(`${pair.topicId} ${pair.otherId}`));
  const related = await insert(tx, RELATED, others);
  count(run.tally.taken, "duplicate links", duplicates.size);
  count(run.tally.taken, "related links", related.size);
  count(run.tally.skipped, "link that is there already", between.length - duplicates.size - related.size);
}

async function insert(tx: ClientBase, statement: string, pairs: readonly TopicPair[]): Promise<Set<string>> {
  const rows = await forRows<{ pair: string }>(tx, statement, pairs);
  return new Set(rows.map((row) => row.pair));
}

const FIND = `
  SELECT row.key, row.link, one."topicId", other."topicId" AS "otherId", row.at
  FROM json_to_recordset($1::json) AS row (key text, "fromKey" text, "toKey" text, link text, at timestamptz)
  JOIN "ImportedThing" f ON f.source = $2 AND f.kind = 'post' AND f.key = row."fromKey"
  JOIN "ImportedThing" t ON t.source = $2 AND t.kind = 'post' AND t.key = row."toKey"
  JOIN "Post" one ON one.id = f.id JOIN "Post" other ON other.id = t.id`;

const DUPLICATES = `
  INSERT INTO "DuplicateLink" ("topicId", "originalId", at)
  SELECT "topicId", "otherId", at FROM json_to_recordset($1::json) AS row ("topicId" uuid, "otherId" uuid, at timestamptz)
  ON CONFLICT DO NOTHING RETURNING "topicId" || ' ' || "originalId" AS pair`;

const RELATED = `
  INSERT INTO "TopicLink" ("topicId", "relatedId", at)
  SELECT "topicId", "otherId", at FROM json_to_recordset($1::json) AS row ("topicId" uuid, "otherId" uuid, at timestamptz)
  WHERE NOT EXISTS (SELECT 1 FROM "DuplicateLink" d WHERE d."topicId" = row."topicId" AND d."originalId" = row."otherId")
  ON CONFLICT DO NOTHING RETURNING "topicId" || ' ' || "relatedId" AS pair`;
