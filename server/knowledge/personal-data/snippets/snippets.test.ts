import assert from "node:assert/strict";
import { isIPv4, isIPv6 } from "node:net";
import { test } from "node:test";
import { readSnippets, type Snippet, snippetSerialPatterns } from "./snippets.testing.ts";

const known = readSnippets("known");
const unopened = readSnippets("unopened");
const all = [...known, ...unopened];
const items = all.flatMap((snippet) => snippet.items.map((item) => ({ ...item, snippet })));
const values = (kind: string) => items.filter((item) => item.kind === kind).map((item) => item.value);

/** Whether letters and digits moved as ISO 13616 says leave the remainder 1. */
function isValidIban(value: string): boolean {
  const plain = value.replaceAll(" ", "").toUpperCase();
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

function passesLuhn(value: string): boolean {
  const digits = [...value.replaceAll(/\D/g, "")].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : ((digit * 2) % 10) + +(digit > 4)), 0);
  return digits.length >= 13 && sum % 10 === 0;
}

const spelt = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ı: "i" };
const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
const written = (text: string) =>
  plain(Object.entries(spelt).reduce((so, [from, to]) => so.replaceAll(from, to), text.toLowerCase()));

test("there are 200 snippets to work with and 100 unopened ones, half of each German, half without personal data", () => {
  for (const [set, size] of [[known, 200] as const, [unopened, 100] as const]) {
    const traps = set.filter((snippet) => snippet.items.length === 0);
    const german = (list: Snippet[]) => list.filter((snippet) => snippet.locale === "de").length;
    assert.deepEqual([set.length, german(set), traps.length, german(traps)], [size, size / 2, size / 2, size / 4]);
  }
});

test("no snippet stands twice", () => {
  assert.equal(new Set(all.map((snippet) => snippet.id)).size, 300);
  assert.equal(new Set(all.map((snippet) => snippet.text)).size, 300);
});

test("every label's value stands where the label says, and labels do not overlap", () => {
  for (const { id, text, items } of all) {
    assert.ok(items.length <= 4, id);
    for (const [i, { value, start, end }] of items.entries()) {
      assert.equal(text.slice(start, end), value, id);
      assert.ok(start >= (items[i - 1]?.end ?? 0), id);
    }
  }
});

test("labelled account, card, network and serial numbers are what they are called", () => {
  for (const value of values("IBAN")) assert.ok(isValidIban(value), value);
  for (const value of values("CARD")) assert.ok(passesLuhn(value), value);
  for (const value of values("IPV4")) assert.ok(isIPv4(value), value);
  for (const value of values("IPV6")) assert.ok(isIPv6(value), value);
  for (const value of values("MAC")) assert.equal(value.replaceAll(/[^0-9a-f]/gi, "").length, 12, value);
  for (const value of values("SERIAL")) {
    assert.ok(
      snippetSerialPatterns.some((pattern) => new RegExp(`^${pattern}$`).test(value)),
      value,
    );
  }
});

test("a labelled name is one of the asker's own", () => {
  for (const { kind, value, snippet } of items.filter((item) => item.kind === "NAME")) {
    const names = `${snippet.asker.displayName} ${snippet.asker.name}`;
    assert.ok(
      [plain, written].some((as) => as(names).includes(as(value))),
      `${snippet.id} ${kind} ${value}`,
    );
  }
});
