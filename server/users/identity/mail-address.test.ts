import assert from "node:assert/strict";
import { test } from "node:test";
import { workedSince } from "../../testing/worked.ts";
import { longestAddress, parseMailAddress } from "./mail-address.ts";

test("ordinary addresses are taken and kept in lower case", () => {
  for (const text of ["ada@example.org", "Ada.L+forum@Mail.Example.co.uk", "o'neil_1@xn--mller-kva.example", "a@b.de"])
    assert.equal(parseMailAddress(text), text.toLowerCase());
});

const refused: Record<string, string> = {
  "two at signs": "a@b@example.org",
  "a list": "a@example.org,b@example.org",
  "a list with semicolon": "a@example.org;b@example.org",
  "a quoted local part": '"a b"@example.org',
  "a quoted at sign": '"a@evil.example"@example.org',
  "a comment": "a(comment)@example.org",
  "a display name": "Ada <a@example.org>",
  "an encoded word": "=?utf-8?q?a=40evil.example?=@example.org",
  "a full-width at sign": "a\uff20example.org",
  "a small at sign": "a\ufe6bexample.org",
  "a Cyrillic letter": "\u0430da@example.org",
  "a letter that is ASCII only in lower case": "\u212a@example.org",
  "a line break": "a@example.org\r\nBcc: b@example.org",
  "a NUL": "a\0@example.org",
  "a space": "a @example.org",
  "a leading hyphen, which a mail command would take for an option": "-oQ/tmp@example.org",
  "a literal address": "a@[127.0.0.1]",
  "one label": "a@localhost",
  "an all-numeric last label": "a@127.0.0.1",
  "two dots": "a..b@example.org",
  "a dot at the end": "a@example.org.",
  "a label that ends with a hyphen": "a@exa-.org",
};
for (const [name, text] of Object.entries(refused)) {
  test(`EN-04 IN-08 an address with ${name} is refused`, () => assert.equal(parseMailAddress(text), null));
}

test("EN-04 DS-07 very long and repetitive addresses are refused at once", () => {
  const before = process.threadCpuUsage();
  assert.equal(parseMailAddress(`${"a".repeat(65)}@example.org`), null);
  assert.equal(parseMailAddress(`a@${"a.".repeat(100_000)}org`), null);
  assert.equal(parseMailAddress(`${"a.".repeat(120)}@example.org`.slice(0, longestAddress)), null);
  assert.ok(workedSince(before) < 50);
});
