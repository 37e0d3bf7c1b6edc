import assert from "node:assert/strict";
import { test } from "node:test";
import { candidateRuleSetting } from "../../../server/programme/programme.setting.ts";
import { readRule } from "./rule-asked.ts";

const inForce = candidateRuleSetting.defaults;
const asking = (query: string) => {
  const params = new URLSearchParams(query);
  return readRule((name) => params.get(name), inForce);
};

test("without a trial the form shows the rule in force and asks nothing", () => {
  const { rule, typed, wrong } = asking("");
  assert.equal(rule, null);
  assert.equal(wrong, false);
  assert.equal(typed.acceptances, "10");
});

test("a trial takes the numbers of the address, an unticked box and a day", () => {
  const { rule, asOf } = asking("acceptances=3&share=5&asOf=2023-12-31");
  assert.equal(rule?.acceptances, 3);
  assert.equal(rule?.days, 90);
  assert.equal(rule?.countHelpful, false);
  assert.equal(asOf, "2023-12-31");
});

test("numbers that are none, and days that are none, are not tried", () => {
  assert.equal(asking("acceptances=many").wrong, true);
  assert.equal(asking("acceptances=").wrong, true);
  assert.equal(asking("acceptances=3&share=101").rule, null);
  assert.equal(asking("acceptances=3&asOf=2023-99-99").asOf, "");
});
