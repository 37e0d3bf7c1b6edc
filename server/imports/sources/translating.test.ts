import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, orBroken, textOf } from "../reading/source-values.ts";
import type { Change } from "../things.ts";
import { shownName, stagedName } from "../writing/staged-name.ts";
import { tagName } from "../writing/tag-name.ts";
import { completeVersions, latestMarkdown, versionsOf } from "../writing/versions.ts";
import * as mozilla from "./mozilla-map.ts";
import { changeOf, voteOf } from "./stackexchange-history.ts";
import * as stack from "./stackexchange-map.ts";

const post = { Id: "7", PostTypeId: "1", CreationDate: "2019-03-05T10:00:00.123", Body: "<p>a</p>", Title: "T" };

test("a question keeps its date, author, tags and views", () => {
  const question = stack.questionOf(
    { ...post, OwnerUserId: "3", Tags: "<vent><c#>", ViewCount: "12", Unknown: "x" },
    "en",
  );
  assert.ok(question && "title" in question);
  assert.equal(question.at.toISOString(), "2019-03-05T10:00:00.123Z");
  assert.deepEqual(question.author, { key: "3" });
  assert.deepEqual(question.tags, ["vent", "c#"]);
  assert.equal(question.views, 12);
});

test("tags are read in the old and the new spelling", () => {
  assert.deepEqual(stack.tagsOf("<a><b><a>"), ["a", "b"]);
  assert.deepEqual(stack.tagsOf("|a|b|"), ["a", "b"]);
});

test("posts that are no questions and no answers are skipped with what they are", () => {
  assert.deepEqual(stack.questionOf({ ...post, PostTypeId: "4" }, "en"), {
    skipped: "post of type 4 (tag description (short))",
  });
  assert.equal(stack.questionOf({ ...post, PostTypeId: "2" }, "en"), null);
});

test("what a row lacks makes it broken, with the reason", () => {
  const broken = (values: Record<string, string>) =>
    orBroken(() => stack.answerOf({ ...post, PostTypeId: "2", ParentId: "1", ...values }));
  assert.deepEqual(broken({ Id: "x" }), { broken: "Id is no number" });
  assert.deepEqual(broken({ ParentId: "" }), { broken: "ParentId is missing" });
  assert.deepEqual(broken({ CreationDate: "yesterday" }), { broken: "CreationDate is no date" });
  assert.deepEqual(broken({ CreationDate: "2019-02-31T99:00:00" }), { broken: "CreationDate is no date" });
  assert.deepEqual(stack.questionOf({ ...post, Title: " " }, "en"), { broken: "a question without a title" });
});

test("text comes without what the database cannot hold", () => {
  assert.equal(textOf({ a: "one\r\ntwo\rthree\u0000\ud800" }, "a"), "one\ntwo\nthree\ufffd");
  assert.equal(dateOf({ a: "2023-06-05 02:37:32 +0200" }, "a").toISOString(), "2023-06-05T00:37:32.000Z");
});

test("votes without a giver are up, down or an acceptance; others are skipped", () => {
  const vote = (type: string) =>
    voteOf({ Id: "1", PostId: "7", VoteTypeId: type, CreationDate: "2019-03-05T00:00:00" });
  assert.deepEqual(
    ["1", "2", "3"].map((type) => "vote" in vote(type) && (vote(type) as { vote: string }).vote),
    ["accepted", "up", "down"],
  );
  assert.deepEqual(vote("5"), { skipped: "vote of type 5 (favourite)" });
});

test("links between posts are related or duplicate", () => {
  const link = (type: string) =>
    stack.linkOf({ Id: "1", PostId: "7", RelatedPostId: "8", LinkTypeId: type, CreationDate: "2019-03-05T00:00:00" });
  assert.equal("link" in link("1") && (link("1") as { link: string }).link, "related");
  assert.equal("link" in link("3") && (link("3") as { link: string }).link, "duplicate");
  assert.deepEqual(link("9"), { skipped: "link of type 9" });
});

const change = (minute: number, part: Change["part"], text: string, over: Partial<Change> = {}): Change => ({
  ...{ postKey: "7", part, by: "3", reason: "", text, at: new Date(Date.UTC(2019, 2, 5, 10, minute)) },
  ...over,
});

test("the rows of one edit are one version, and a return to an earlier text is another", () => {
  const versions = versionsOf([
    change(0, "title", "First"),
    change(0, "body", "one"),
    change(0, "tags", "a"),
    change(5, "body", "two", { by: "4", reason: "Clearer" }),
    change(9, "tags", "a, b"),
    change(12, "body", "one", { reason: "Returned to an earlier version" }),
  ]);
  assert.deepEqual(
    versions.map(({ title, markdown, byKey, reason }) => [title, markdown, byKey, reason]),
    [
      ["First", "one", "3", ""],
      ["First", "two", "4", "Clearer"],
      ["First", "two", "3", "Tags: a, b"],
      ["First", "one", "3", "Returned to an earlier version"],
    ],
  );
});

test("returns to earlier versions are read from the history", () => {
  const row = { Id: "1", PostId: "7", PostHistoryTypeId: "8", CreationDate: "2019-03-05T00:00:00", Text: "old" };
  assert.deepEqual(changeOf(row), {
    ...{ postKey: "7", part: "body", by: null, reason: "Returned to an earlier version", text: "old" },
    at: new Date("2019-03-05T00:00:00Z"),
  });
  assert.deepEqual(changeOf({ ...row, PostHistoryTypeId: "10" }), { skipped: "history of type 10 (closed)" });
});

test("the author's own Markdown is kept when it is the latest and our renderer understands it", () => {
  const versions = versionsOf([change(0, "body", "with `<b>` and\n\n    <i>code</i>")]);
  assert.equal(latestMarkdown(versions, null), "with `<b>` and\n\n    <i>code</i>");
  assert.equal(latestMarkdown(versionsOf([change(0, "body", "x<sup>2</sup>")]), null), null);
  assert.equal(latestMarkdown(versions, new Date("2020-01-01")), null);
  assert.equal(latestMarkdown([], null), null);
});

test("an edit the history does not know is a version of its own", () => {
  const versions = versionsOf([change(0, "body", "one")]);
  const now = { title: null, markdown: "two", byKey: "3", at: new Date("2019-03-05T10:00:00Z") };
  assert.deepEqual(
    completeVersions(versions, { ...now, editedAt: new Date("2020-01-01") }).map((version) => version.markdown),
    ["one", "two"],
  );
  assert.deepEqual(
    completeVersions([], { ...now, editedAt: null }).map((version) => version.markdown),
    ["two"],
  );
});

test("support questions keep their language, their spam mark and their helpful votes", () => {
  const row = {
    id: "1",
    created: "2023-01-01 02:21:46 +0000",
    locale: "pt-BR",
    title: "Oi",
    tags: "a;b;",
    creator: "pena",
    content: "<p>x</p>",
  };
  const question = mozilla.questionOf(row);
  assert.ok("title" in question);
  assert.equal(question.locale, "pt");
  assert.deepEqual(question.tags, ["a", "b"]);
  assert.equal(question.author?.displayName, "pena");
  assert.doesNotMatch(question.author?.key ?? "pena", /pena/);
  const answer = mozilla.answerOf({ ...row, question_id: "1", is_spam: "True", num_helpful: "3" });
  assert.deepEqual([answer.hidden, answer.up, answer.questionKey, answer.key], [true, 3, "q1", "a1"]);
});

test("people get user names that are possible here, whatever they are called", () => {
  assert.equal(stagedName("Åsa Öberg"), "asa-oberg");
  assert.equal(stagedName("  --J.R.R. Weiß_2 "), "j-r-r-weiss_2");
  assert.equal(stagedName("ดาว", "12"), "member-12");
  assert.equal(stagedName("x".repeat(60), "12"), `${"x".repeat(27)}-12`);
  for (const name of ["Ed", "", "!!", "a__b--c", "_x_", "-"])
    assert.match(stagedName(name, "12") ?? "", /^[a-z0-9]+([_-][a-z0-9]+)*$/);
});

test("RC-01 nobody is imported under a name of the house", () => {
  assert.equal(stagedName("Support"), null);
  assert.equal(stagedName("ADMIN"), null);
  assert.notEqual(stagedName("Support", "12"), null);
});

test("names shown on the page hold no invisible or direction characters", () => {
  assert.equal(shownName("Ad\u202emin\u200b  X", "Member 1"), "Admin X");
  assert.equal(shownName("\u200f \u2066", "Member 1"), "Member 1");
});

test("tags become tags that can stand in an address", () => {
  assert.deepEqual(["C#", ".NET", "c++", "privacy_1", "a -- b", "größe", "##", "node.js"].map(tagName), [
    "c-sharp",
    "net",
    "c++",
    "privacy-1",
    "a-b",
    "größe",
    "sharp-sharp",
    "node.js",
  ]);
  assert.equal(tagName("--"), null);
});
