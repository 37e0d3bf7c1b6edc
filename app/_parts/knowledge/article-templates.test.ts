import assert from "node:assert/strict";
import { test } from "node:test";
import { articleTemplates, templateText, withTemplate } from "./article-templates.ts";
import { topicNumberIn } from "./topic-number.ts";

test("a template replaces nothing that somebody wrote", () => {
  const howTo = withTemplate("", "howTo", "en");
  assert.equal(howTo, templateText("howTo", "en"));
  assert.equal(withTemplate(howTo, "reference", "de"), templateText("reference", "de"));
  assert.equal(withTemplate(howTo, null, "en"), "");
  assert.equal(withTemplate("My own words.", null, "en"), "My own words.");
  assert.match(withTemplate("My own words.", "troubleshooting", "en"), /^My own words\.\n\n## What happens/);
});

test("every template says the same things in both languages", () => {
  const shape = (text: string) => text.split("\n").map((line) => line.match(/^(#+|\d\.|-|\|)?/)?.[0] ?? "");
  for (const template of articleTemplates) {
    assert.deepEqual(shape(templateText(template, "de")), shape(templateText(template, "en")), template);
  }
});

test("a topic is named by its number or its address", () => {
  assert.deepEqual(["12", " #12 ", "https://c.example/de/t/12/x#p3", "x12", ""].map(topicNumberIn), [
    12,
    12,
    12,
    null,
    null,
  ]);
});
