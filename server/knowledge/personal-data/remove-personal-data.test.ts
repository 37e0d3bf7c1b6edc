import assert from "node:assert/strict";
import { test } from "node:test";
import { removePersonalData } from "./remove-personal-data.ts";

const clean = (text: string, ...askerNames: string[]) => removePersonalData(text, { askerNames }).text;

test("what is personal is replaced by a word in the article's language, and counted", () => {
  const { text, removed } = removePersonalData("Tel. 030/1234567, Mail a@b-c.de", { locale: "de" });
  assert.equal(text, "Tel. [entfernt], Mail [entfernt]");
  assert.equal(removed, 2);
});

test("links and code stay links and code", () => {
  assert.equal(clean("[write](mailto:nele@harbort.de)"), "[write](mailto:removed)");
  assert.equal(
    clean("see https://forum.nordlicht.de/u/jonas for it", "Jonas"),
    "see https://forum.nordlicht.de/u/removed for it",
  );
  assert.equal(clean("[Jonas](https://nordlicht.de)", "Jonas"), "[[removed]](https://nordlicht.de)");
  assert.equal(clean("```\nuser = nele@harbort.de\n```"), "```\nuser = [removed]\n```");
});

test("a removed name at the start of a line does not become a link definition", () => {
  assert.equal(clean("Jonas: https://example.org", "Jonas"), "\\[removed]: https://example.org");
});
