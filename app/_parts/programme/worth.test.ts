import assert from "node:assert/strict";
import { test } from "node:test";
import { worth } from "./worth.ts";

test("what a perk is worth is written in its currency, also where that has no cents", () => {
  assert.equal(worth({ value: 2_550, currency: "EUR" }, "en"), "€25.50");
  assert.equal(worth({ value: 2_550, currency: "EUR" }, "de").replace(/\s/, " "), "25,50 €");
  assert.equal(worth({ value: 300, currency: "JPY" }, "en"), "JP¥300");
  assert.equal(worth({ value: null, currency: null }, "en"), "");
});
