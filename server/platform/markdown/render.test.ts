import assert from "node:assert/strict";
import { after, test } from "node:test";
import { hostileMarkdown } from "./hostile.testing.ts";
import { closeMarkdown, RENDERER_VERSION, render, renderMany, sanitise } from "./index.ts";
import { makeParser } from "./parser.ts";
import { assertHarmless } from "./strict-html.testing.ts";

after(closeMarkdown);

async function htmlOf(markdown: string, origin?: string): Promise<string> {
  return (await render(markdown, origin === undefined ? {} : { origin })).html.trimEnd();
}

/** Source and result, from what people write in answers. */
const common: readonly [string, string][] = [
  ["One\nline\n\nTwo", "<p>One\nline</p>\n<p>Two</p>"],
  ["Hard  \nbreak\\\nhere", "<p>Hard<br>\nbreak<br>\nhere</p>"],
  [
    "*a* **b** ***c*** _d_ snake_case_name",
    "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> snake_case_name</p>",
  ],
  ["~~gone~~", "<p><del>gone</del></p>"],
  ["`a < b` and ``x ` y``", "<p><code>a &lt; b</code> and <code>x ` y</code></p>"],
  ["> quoted\n> twice\n\nanswer", "<blockquote>\n<p>quoted\ntwice</p>\n</blockquote>\n<p>answer</p>"],
  ["- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"],
  ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ["- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"],
  ["    indented <b>\n", "<pre><code>indented &lt;b&gt;\n</code></pre>"],
  ["```\nplain & simple\n```", "<pre><code>plain &amp; simple\n</code></pre>"],
  ["~~~\na\n", "<pre><code>a\n</code></pre>"],
  ["***", "<hr>"],
  ["a &copy; &amp; &lt;b&gt; &unknown;", "<p>a © &amp; &lt;b&gt; &amp;unknown;</p>"],
  ["\\*not\\* \\# a", "<p>*not* # a</p>"],
  ["[t][1]\n\n[1]: /t/5 'Five'", '<p><a href="/t/5" title="Five">t</a></p>'],
  [
    "| a | b |\n|:--|--:|\n| 1 | 2 \\| 3 |",
    '<table>\n<thead>\n<tr>\n<th class="align-left">a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-left">1</td>\n<td class="align-right">2 | 3</td>\n</tr>\n</tbody>\n</table>',
  ],
  ["<b>bold?</b>", "<p>&lt;b&gt;bold?&lt;/b&gt;</p>"],
  ["- [ ] open\n- [x] done", "<ul>\n<li>☐ open</li>\n<li>☑ done</li>\n</ul>"],
  ["Größe: 5 → 6 “quoted” -- (c)", "<p>Größe: 5 → 6 “quoted” -- (c)</p>"],
  ["", ""],
];

test("what people write in answers comes out as they meant it", async () => {
  for (const [markdown, html] of common) assert.equal(await htmlOf(markdown), html, markdown);
});

test("XS-14 HTML in the source is text, because the parser is built without it", async () => {
  const { html, typographer } = makeParser().options;
  assert.deepEqual({ html, typographer }, { html: false, typographer: false });
});

test("XS-05 XS-15 hostile Markdown is harmless, and its HTML does not change when cleaned again", async () => {
  for (const markdown of hostileMarkdown) {
    const { html, failed } = await render(markdown, { headings: true });
    assert.equal(failed, false, markdown);
    assertHarmless(html, markdown);
    assert.equal(sanitise(html, { headings: true }), html, markdown);
  }
});

test("OR-03 links of others are marked for search engines, our own are not", async () => {
  const origin = "https://community.example";
  assert.equal(
    await htmlOf(
      "[a](https://other.example/x) [b](/t/5) [c](https://community.example/t/6#p2) <me@other.example>",
      origin,
    ),
    '<p><a href="https://other.example/x" rel="nofollow ugc noopener">a</a> <a href="/t/5">b</a> <a href="/t/6#p2">c</a> ' +
      '<a href="mailto:me@other.example" rel="nofollow ugc noopener">me@other.example</a></p>',
  );
  assert.match(await htmlOf("[c](https://community.example.evil.invalid/)", origin), /rel="nofollow/);
  assert.equal(await htmlOf("[page](./page.md) [top](#top)"), "<p>page top</p>");
});

test("full addresses and www become links, file names do not", async () => {
  assert.equal(
    await htmlOf("See https://a.example/b_c_d. Or www.a.example, install.sh and main.rs"),
    '<p>See <a href="https://a.example/b_c_d" rel="nofollow ugc noopener">https://a.example/b_c_d</a>. Or ' +
      '<a href="https://www.a.example/" rel="nofollow ugc noopener">www.a.example</a>, install.sh and main.rs</p>',
  );
});

test("a text says what it links to and shows, so that limits can count it", async () => {
  const { links, images } = await render(
    "@anna https://a.example https://a.example [x](/t/1) ![p](/files/1/p.png) ![r](https://b.example/r.png)",
  );
  assert.deepEqual(links, ["https://a.example/", "/t/1", "https://b.example/r.png"]);
  assert.deepEqual(images, ["/files/1/p.png"]);
});

test("AZ-29 our own pictures are shown, remote ones become a link that names the host", async () => {
  assert.equal(
    await htmlOf('![A screen](/files/0190/screen.png "Settings")'),
    '<p><img src="/files/0190/screen.png" alt="A screen" title="Settings" loading="lazy"></p>',
  );
  assert.equal(
    await htmlOf("![A screen](https://tracker.example/pixel.gif)"),
    '<p><a href="https://tracker.example/pixel.gif" rel="nofollow ugc noopener">A screen (tracker.example)</a></p>',
  );
  assert.equal(await htmlOf("[![in](https://b.example/i.png)](/t/1)"), '<p><a href="/t/1">in (b.example)</a></p>');
  assert.ok(!(await htmlOf("![x](/api/v1/me)")).includes("<img"));
  assert.ok(!(await htmlOf("![x](/files/..%2fapi)")).includes("<img"));
});

test("a name after @ becomes a mention, except in code, links, mail addresses and package names", async () => {
  const { html, mentions } = await render(
    "@Anna and (@bob_2), not `@code`, [@link](/x), a@b.example, @angular/core, \\@escaped, @x, x@yy",
  );
  assert.deepEqual(mentions, ["anna", "bob_2"]);
  assert.ok(html.startsWith('<p><span class="mention"><a href="/u/anna">@Anna</a></span> and '), html);
  assert.equal(html.match(/class="mention"/g)?.length, 2);
  assert.deepEqual((await render(`@${"a".repeat(31)} @host.example @a@b`)).mentions, []);
  assert.deepEqual((await render("**@anna**: @anna, @otto.\n\n```\n@code\n```")).mentions, ["anna", "otto"]);
});

test("code is coloured when the fence names a language we know, and only then", async () => {
  assert.equal(
    await htmlOf("```ts\nconst a = 1;\n```"),
    '<pre><code class="language-typescript"><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>;\n</code></pre>',
  );
  assert.match(await htmlOf("```c++ title\nint a;\n```"), /class="language-cpp"/);
  for (const info of ["unknown", "js&#32;evil", 'ts"x', "x".repeat(31)]) {
    assert.equal(await htmlOf(`\`\`\`${info}\nconst a = 1;\n\`\`\``), "<pre><code>const a = 1;\n</code></pre>");
  }
  assert.ok((await htmlOf(`\`\`\`\n${"wide ".repeat(20)}\n\`\`\``)).startsWith('<pre tabindex="0">'));
});

test("code that colouring would blow up stays plain instead of failing", async () => {
  const { html, failed } = await render(`\`\`\`json\n[${"1,".repeat(5_000)}1]\n\`\`\``);
  assert.equal(failed, false);
  assert.ok(html.startsWith('<pre tabindex="0"><code class="language-json">[1,1,'));
});

test("headings start at h2 and never skip a level, whatever was typed", async () => {
  const html = await htmlOf("### A\n##### B\n# C\n## D\n### E\n#### F");
  assert.deepEqual(html.match(/<h\d>\w/g), ["<h2>A", "<h3>B", "<h2>C", "<h3>D", "<h4>E", "<h4>F"]);
});

test("an article has a table of contents whose ids are in its headings", async () => {
  const { html, toc } = await render("# Über `uns`\n\n## Teil 1\n\n## Teil 1\n\n## ???", { headings: true });
  assert.deepEqual(toc, [
    { id: "h-über-uns", level: 2, text: "Über uns" },
    { id: "h-teil-1", level: 3, text: "Teil 1" },
    { id: "h-teil-1-2", level: 3, text: "Teil 1" },
    { id: "h-section", level: 3, text: "???" },
  ]);
  for (const { id } of toc) assert.ok(html.includes(`id="${id}"`), html);
  const post = await render("# Über uns");
  assert.deepEqual([post.toc, post.html.includes("id=")], [[], false]);
});

test("the plain text has one line per block and nothing that a database or feed refuses", async () => {
  const { text, excerpt, version } = await render(
    "# Hi\n\na *b*\nc\u0000\u0007\n\n- x\n- y\n\n|a|b|\n|-|-|\n|1|2|\n\n```\nif x:\n  y\n```",
  );
  assert.equal(text, "Hi\na b c\ufffd\nx\ny\na b\n1 2\nif x:\n  y");
  assert.equal(excerpt, "Hi a b c\ufffd x y a b 1 2 if x: y");
  assert.equal(version, RENDERER_VERSION);
});

test("many texts come back in their order, with the guilty one shown as text and the others unharmed", async () => {
  const requests = Array.from({ length: 130 }, (_, index) => ({
    markdown: index === 77 ? "> ".repeat(60) : `*${index}*`,
  }));
  const rendered = await renderMany(requests);
  assert.equal(rendered.length, 130);
  rendered.forEach((one, index) => {
    assert.equal(one.failed, index === 77);
    if (index !== 77) assert.equal(one.html, `<p><em>${index}</em></p>\n`);
  });
});
