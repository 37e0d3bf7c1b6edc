import assert from "node:assert/strict";
import { after, test } from "node:test";
import { workedSince } from "../../testing/worked.ts";
import { hostileHtml } from "./hostile.testing.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { closeMarkdown, render, renderMany } from "./index.ts";
import { assertHarmless } from "./strict-html.testing.ts";

after(closeMarkdown);

const cases: readonly [string, string, string][] = [
  [
    "paragraphs and marks",
    "<p>a <b>b</b> <i>c</i> <s>d</s> <code>e*f</code></p><p>g</p>",
    "a **b** *c* ~~d~~ `e*f`\n\ng",
  ],
  ["line breaks", "a<br>b<br/>c", "a\\\nb\\\nc"],
  ["headings", "<h1>a</h1><h3>b</h3>", "# a\n\n### b"],
  ["quotes", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
  ["lists", "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d"],
  ["numbered lists", '<ol start="9"><li>a</li><li>b</li></ol>', "9. a\n10. b"],
  [
    "code blocks",
    '<pre class="lang-py prettyprint"><code>a_b = 1\n```\n</code></pre>',
    "````python\na_b = 1\n```\n````",
  ],
  ["links", '<a href="https://a.example/(x)" rel="nofollow">a</a>', "[a](https://a.example/%28x%29)"],
  [
    "addresses",
    '<a href="https://a.example/a_b">https://a.example/a_b</a> https://b.example/c_d',
    "<https://a.example/a_b> https://b.example/c_d",
  ],
  [
    "tables",
    "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1<br>2</td><td></td></tr></table>",
    "| a | b\\|c |\n| --- | --- |\n| 1 2 |  |",
  ],
  ["tables without head", "<table><tr><td>1</td><td>2</td></tr></table>", "|  |  |\n| --- | --- |\n| 1 | 2 |"],
  ["tables for layout", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"],
  [
    "pictures",
    '<img src="https://a.example/p.png" alt="p"><img src="data:image/png;base64,AA" alt="q">',
    "![p](https://a.example/p.png)q",
  ],
  ["text that looks like Markdown", "<p>*a* [b] ~~c~~ &amp;lt; 1. d</p>", "\\*a\\* \\[b\\] \\~\\~c\\~\\~ \\&lt; 1. d"],
  ["scripts", "a<script>b()</script><style>c{}</style><a href='javascript:d()'>e</a>", "ae"],
  ["broken markup", "<b><i>a <p>b</i> <li>c <td>d", "*a*\n\n*b*\n\n- c d"],
  ["nothing", "", ""],
];

test("HTML of other systems becomes Markdown that reads as if it had been typed", () => {
  for (const [what, html, markdown] of cases) assert.equal(htmlToMarkdown(html), markdown, what);
});

test("text that only looked like Markdown or HTML still looks the same after rendering", async () => {
  const words = "*a* _b_ [c](d) # e `f` &amp; <b> ~~g~~ 1. h - i > j | k";
  const html = `<p>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`;
  assert.equal((await render(htmlToMarkdown(html))).text, words);
});

test("XS-19 imported hostile HTML is harmless after rendering", async () => {
  const rendered = await renderMany(hostileHtml.map((html) => ({ markdown: htmlToMarkdown(html) })));
  rendered.forEach(({ html, failed }, index) => {
    assert.equal(failed, false);
    assertHarmless(html, hostileHtml[index] ?? "");
  });
});

test("markup too deep or too large keeps its text, in less than a second each", () => {
  const bombs = [
    `${"<div>".repeat(50_000)}deep`,
    `${"<b>".repeat(250)}deep`,
    `${"<p>".repeat(20_000)}deep`,
    `<pre>${" \n".repeat(100_000)}deep</pre>`,
    `${"<li>a".repeat(20_000)}deep`,
    `<p>${"<b>x</b> ".repeat(20_000)}deep`,
    `${"<table><tr><td>".repeat(200)}deep`,
    `${"&amp;".repeat(50_000)}deep`,
    `<script>${"<".repeat(100_000)}</script>deep`,
    `${"x".repeat(1_000_001)}<p>deep`,
  ];
  for (const html of bombs) {
    const before = process.threadCpuUsage();
    assert.ok(htmlToMarkdown(html).includes("deep"), html.slice(0, 40));
    const worked = workedSince(before);
    assert.ok(worked < 1_000, `${html.slice(0, 40)}: ${worked} ms`);
  }
});
