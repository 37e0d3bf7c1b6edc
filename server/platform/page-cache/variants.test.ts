import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { spentNonce, variantsOf } from "./variants.ts";

const nonce = "abcdefghijklmnopqrstuv";
const reader = "/_reader/0123456789abcdef.js";
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const theme = "document.documentElement.dataset.theme='dark'";
const data = `self.__next_f.push([1,"{\\"nonce\\":\\"${nonce}\\"}"])`;
/** A page as the framework writes it, with text of a hostile person and an injected script. */
const page = (text: string) =>
  `<!DOCTYPE html><html><head><link rel="preload" as="script" nonce="${nonce}" href="/_next/static/a.js"/>` +
  `<link rel="stylesheet" href="/_next/static/a.css"/><script src="/_next/static/b.js" async="" nonce="${nonce}"></script>` +
  `<script id="theme" nonce="${nonce}">${theme}</script><title>A topic</title></head><body><!--$--><main>${text}</main><!--/$-->` +
  `<script type="application/ld+json">{"@type":"QAPage"}</script><script nonce="${nonce}">${data}</script></body></html>`;

test("readers get the same page without the framework, and one small script", () => {
  const { reader: form } = variantsOf(page("<p>Text</p>"), nonce, reader);
  assert.equal(
    form.html,
    `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/a.css"/>` +
      `<script id="theme" nonce="${spentNonce}">${theme}</script><title>A topic</title>` +
      `<script src="${reader}" defer=""></script></head><body><main><p>Text</p></main>` +
      `<script type="application/ld+json">{"@type":"QAPage"}</script></body></html>`,
  );
  assert.deepEqual(form.scripts, [hash(theme)]);
});

test("members get the whole page; every inline script of the render is allowed by its hash", () => {
  const { member } = variantsOf(page("<p>Text</p>"), nonce, reader);
  assert.equal(member.html, page("<p>Text</p>").replaceAll(nonce, spentNonce));
  assert.deepEqual(member.scripts, [hash(theme), hash(data.replaceAll(nonce, spentNonce))]);
});

test("CA-04 neither form keeps the nonce of the render", () => {
  const { member, reader: form } = variantsOf(page(`said ${nonce}`), nonce, reader);
  assert.ok(!member.html.includes(nonce) && !form.html.includes(nonce));
});

test("XS-21 an injected script without the render's nonce is neither allowed nor shown to readers", () => {
  for (const injected of [
    "<script>window.x=1</script>",
    `<script nonce="${spentNonce}">window.x=1</script>`,
    `<SCRIPT NONCE="guess">window.x=1</SCRIPT>`,
    `<svg><script>window.x=1</script></svg>`,
  ]) {
    const { member, reader: form } = variantsOf(page(injected), nonce, reader);
    assert.ok(!member.scripts.includes(hash("window.x=1")), injected);
    assert.equal(member.scripts.length, 2);
    assert.deepEqual(form.scripts, [hash(theme)]);
    assert.ok(!form.html.includes("window.x"), injected);
  }
});

test("XS-01 text that looks like markup stays as it was written, in both forms", () => {
  const texts = [
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;/main&gt;&lt;/head&gt;",
    '<a title="&lt;script src=/_next/x.js>">x</a>',
    '<a title="</head><script>">x</a>',
    "<textarea><script></script></textarea>",
    "<p>a &lt;!-- b --&gt; c</p>",
    "<p>1 < 2 and 3 > 2</p>",
  ];
  for (const text of texts) {
    const { reader: form } = variantsOf(page(text), nonce, reader);
    assert.ok(form.html.includes(`<main>${text}</main>`), text);
    assert.equal(form.html.split(reader).length, 2);
    assert.ok(form.html.includes(`defer=""></script></head><body>`));
  }
});

test("inline styles of the render are allowed by hash, others are not", () => {
  const styled = page(`<style nonce="${nonce}">p{color:red}</style><style>p{color:blue}</style>`);
  assert.deepEqual(variantsOf(styled, nonce, reader).reader.styles, [hash("p{color:red}")]);
});

test("a page that brings the reader script itself does not get it twice", () => {
  const own = page("x").replace("<title>", `<script data-reader="" nonce="${nonce}" src="${reader}"></script><title>`);
  assert.equal(variantsOf(own, nonce, reader).reader.html.split(reader).length, 2);
});
