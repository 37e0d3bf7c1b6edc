import assert from "node:assert/strict";
import { test } from "node:test";
import { hostileHtml } from "./hostile.testing.ts";
import { sanitise } from "./sanitise.ts";
import { assertHarmless } from "./strict-html.testing.ts";

test("XS-12 XS-20 hostile HTML comes out harmless and stays the same when cleaned again", () => {
  assert.ok(hostileHtml.length >= 60);
  for (const payload of hostileHtml) {
    for (const html of [
      payload,
      `<p>${payload}`,
      `<a href="/x">${payload}`,
      `<table><tr>${payload}`,
      `<pre><code>${payload}`,
    ]) {
      const clean = sanitise(html, { headings: true });
      assertHarmless(clean, html);
      assert.equal(sanitise(clean, { headings: true }), clean, html);
    }
  }
});

/** A small generator with a fixed seed (mulberry32), so that a failure can be seen again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const names =
  `a b p ul ol li table thead tbody tr td th pre code em strong h1 h2 h4 h6 blockquote details summary img br hr
  span s del div form button svg math script style title textarea select option template p/ kbd image dd dt`.split(
    /\s+/,
  );
const pieces = [
  "text ",
  "\n",
  "&",
  "&lt;",
  "&#x3c;script>",
  "&amp;amp;",
  "<",
  ">",
  '"',
  "'",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "\u0000",
  "\r",
  "é👍🏽",
  "\ud800",
  "=",
  "/",
  "<a href=",
  '<a href="/x">',
  "<a href='https://a.invalid/?a=1&b=2'>",
  "<img src=/files/a.png alt=",
  "<img src=https://a.invalid/i.png alt=pic>",
  "<ol start=3>",
  '<span class="mention">',
  "<span class=hljs-keyword>",
  "<td class=align-left>",
  "<h2 id=h-x>",
  '<a href="javascript:x">',
  " onclick=x",
  "</p>",
  "</br>",
  '<a title="',
  "<pre tabindex=0>",
];

test("XS-13 cleaning twice is cleaning once, on 10,000 random inputs", () => {
  const next = random(20_261_122);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  for (let round = 0; round < 10_000; round += 1) {
    let html = "";
    for (let left = 2 + Math.floor(next() * 24); left > 0; left -= 1) {
      const kind = next();
      if (kind < 0.4) html += `<${pick(names)}>`;
      else if (kind < 0.6) html += `</${pick(names)}>`;
      else html += pick(pieces);
    }
    const options = { headings: next() < 0.5, ...(next() < 0.5 ? { origin: "https://a.invalid" } : {}) };
    const once = sanitise(html, options);
    assertHarmless(once, html);
    assert.equal(sanitise(once, options), once, html);
  }
});

test("deep nesting is flattened to 20 levels and no text is lost", () => {
  const clean = sanitise(`${"<blockquote>".repeat(200)}deep${"</blockquote>".repeat(200)}`);
  assert.equal(clean, `${"<blockquote>".repeat(20)}deep${"</blockquote>".repeat(20)}`);
});

test("only listed classes and heading ids of the right form are kept", () => {
  const html =
    '<h2 id="h-einführung">a</h2><h3 id="main">b</h3><span class="mention x">c</span><span class="fixed">d</span>';
  assert.equal(
    sanitise(html, { headings: true }),
    '<h2 id="h-einführung">a</h2><h3>b</h3><span class="mention">c</span>d',
  );
  assert.ok(!sanitise(html).includes("id="));
});

test("tags that browsers would move are put right before a browser sees them", () => {
  assert.equal(sanitise("<p>a<ul><li>b<li>c</ul>d"), "<p>a</p><ul><li>b</li><li>c</li></ul>d");
  assert.equal(sanitise("<em><p>a</em>b"), "<em></em><p>a</p>b");
  assert.equal(sanitise("<li>a</li><td>b</td>"), "ab");
  assert.equal(sanitise('<a href="/a">b<a href="/c">d</a></a>'), '<a href="/a">b</a><a href="/c">d</a>');
});

test("the text of scripts and styles is no text for readers", () => {
  assert.equal(sanitise("a<style>b{}</style><script>c()</script><title>d</title>e"), "ae");
});
