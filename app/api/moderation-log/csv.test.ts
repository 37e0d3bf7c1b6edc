import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogLine } from "../../../server/moderation/log/log.schema.ts";
import { csvCell, csvRow } from "./csv.ts";

const line: LogLine = {
  id: "1",
  at: new Date("2026-06-01T10:00:00Z"),
  act: "post.taken",
  actor: { name: "nadia", displayName: "Nadia", erased: false },
  member: { name: "former-member-1", displayName: "former-member-1", erased: true },
  subjectKind: "post",
  board: { slug: "routers", name: "Routers" },
  topic: { number: 7, slug: "x", title: "X" },
  post: 2,
  reason: '=HYPERLINK("http://evil.example";"click")',
  category: "no-spam",
  before: { presence: "VISIBLE" },
  after: { presence: "HIDDEN" },
};

test("nothing in the file of the log is a formula to a spreadsheet", () => {
  for (const hostile of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x"])
    assert.match(csvCell(hostile), /^"'/, JSON.stringify(hostile));
  assert.equal(csvCell('say "hello", please'), '"say ""hello"", please"');
});

test("a line of the file says when, what, who, whom, where, why, before and after; erased people are gone", () => {
  assert.equal(
    csvRow(line, "en"),
    '"2026-06-01T10:00:00.000Z","Post taken","nadia","Erased member","routers","7","2",' +
      '"\'=HYPERLINK(""http://evil.example"";""click"")","no-spam","post: Shown","post: Hidden","post.taken"\r\n',
  );
  assert.match(csvRow(line, "de"), /"Beitrag entfernt".*"Beitrag: Angezeigt|"Beitrag entfernt"/);
});
