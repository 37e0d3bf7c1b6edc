import assert from "node:assert/strict";
import { test } from "node:test";
import { workedSince } from "../../testing/worked.ts";
import { excerpt, htmlToText } from "./index.ts";

test("an excerpt is one line, ends after a word and says that something follows", () => {
  assert.equal(excerpt("One\n\ntwo   three"), "One two three");
  assert.equal(excerpt("The printer does not answer any more", 24), "The printer does not…");
  assert.equal(excerpt("x".repeat(30), 10), "xxxxxxxxx…");
  assert.equal(excerpt(""), "");
});

test("an excerpt never cuts through what people see as one character", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.equal(excerpt(family.repeat(10), 10), family.repeat(10));
  assert.equal(excerpt(family.repeat(11), 10), `${family.repeat(9)}…`);
  assert.equal(excerpt("e\u0301".repeat(11), 10), `${"e\u0301".repeat(9)}…`);
});

test("a huge text or a huge character costs no time", () => {
  const before = process.threadCpuUsage();
  assert.ok(excerpt(`a${"\u0301".repeat(1_000_000)}`).length < 5_000);
  assert.ok(excerpt("word ".repeat(1_000_000)).endsWith("word…"));
  assert.ok(workedSince(before) < 200);
});

test("text keeps blocks apart and words together", () => {
  assert.equal(
    htmlToText("<p>a<em>b</em> c<br>d</p><ul><li>e</li><li>f <img src='/files/x' alt='pic'></li></ul>"),
    "ab c\nd\ne\nf pic",
  );
  assert.equal(htmlToText("<p>1 &lt; 2 &amp; 3</p>"), "1 < 2 & 3");
});

test("a text that is to stay as it was typed keeps its lines, its paragraphs and the signs of its lists", () => {
  const html =
    "<p>Hello Ms Ritter,\nthank you for <em>waiting</em>.</p>\n<ol>\n<li>Restart\nit</li>\n<li>Wait\n<ul>\n<li>long</li>\n</ul>\n</li>\n</ol>\n" +
    "<blockquote>\n<p>said</p>\n</blockquote>\n<pre><code>a\n\n\nb\n</code></pre>\n<p>Kind regards<br>\nTim</p>";
  const typed =
    "Hello Ms Ritter,\nthank you for waiting.\n\n1. Restart\nit\n2. Wait\n  - long\n\nsaid\n\na\n\n\nb\n\nKind regards\nTim";
  assert.equal(htmlToText(html, "typed"), typed);
  assert.match(htmlToText(html), /^Hello Ms Ritter, thank you for waiting\.\nRestart it\nWait/);
});
