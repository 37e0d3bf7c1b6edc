import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { procedureList } from "../docs/procedure-list.ts";
import { callAs } from "./permission-matrix.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const member = await world.person("member");

/** All that lists are put in order by, or narrowed to by a word: nothing of it is a column, and nothing of an account. */
const orders: Record<string, readonly string[]> = {
  "search.find sort": ["relevance", "newest"],
  "topics.list filter": ["active", "unanswered", "answered", "solved", "verified"],
  "topics.page sort": ["oldest", "newest", "thanks"],
  // For those who write articles; to others the list does not exist.
  "knowledge.list filter": [
    ...["draft", "review", "changed", "recheck", "published", "retired", "mine"],
    ...["leastHelpful", "mostVisited", "mostUsed", "unreviewed", "orphaned", "outdated"],
  ],
};
const ordering = /sort|order|direction|column|field|filter|where|select|include|^by$/i;
const queries = procedureList().filter(({ type }) => type === "query");
const words = z.object({ enum: z.array(z.string()) });

test("AZ-05 a list is put in order and narrowed by a few words of ours and by nothing else", () => {
  const found: Record<string, readonly string[]> = {};
  for (const { path, inputs } of queries)
    for (const input of inputs) {
      if (!(input instanceof z.ZodObject)) continue;
      for (const [name, part] of Object.entries(input.shape)) {
        if (!ordering.test(name)) continue;
        found[`${path} ${name}`] = words.safeParse(z.toJSONSchema(z.object({ part }), { io: "input" }).properties?.part)
          .data?.enum ?? ["anything"];
      }
    }
  assert.deepEqual(found, orders);
});

test("AZ-05 an order by a field of accounts, under any name, is refused before anything is read", async () => {
  const fields = ["email", "pendingEmail", "passwordHash", "lastSeenAt", "suspendedUntil", "author.email"];
  const lists = [
    "topics.list",
    "search.find",
    "reputation.leaders",
    "badges.holders",
    "topics.ofPerson",
    "users.people",
  ];
  const full: Record<string, object> = {
    "search.find": { query: "router" },
    "reputation.leaders": { period: "all", most: 10 },
    "badges.holders": { key: "first-answer" },
    "topics.ofPerson": { name: "member", what: "asked" },
  };
  for (const path of lists)
    for (const field of fields)
      for (const name of ["sort", "order", "orderBy", "filter"]) {
        const input = { ...full[path], [name]: field };
        await assert.rejects(callAs(world, member, path)(input), { code: "BAD_REQUEST" }, JSON.stringify(input));
      }
});
