import assert from "node:assert/strict";
import { after, test } from "node:test";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { closeMarkdown, renderMany, translateMany } from "./index.ts";

after(closeMarkdown);

test("HTML of another system comes back as Markdown in its order, while other texts are rendered", async () => {
  const htmls = Array.from(
    { length: 250 },
    (_, index) => `<p>Box <b>${index}</b> has a <a href="https://a.example/">page</a></p>`,
  );
  const [translated, rendered] = await Promise.all([
    translateMany(htmls),
    renderMany([{ markdown: "A **box**", bare: true }]),
  ]);
  assert.deepEqual(translated, htmls.map(htmlToMarkdown));
  assert.equal(translated[7], "Box **7** has a [page](https://a.example/)");
  assert.deepEqual([rendered[0]?.html, rendered[0]?.text], ["<p>A <strong>box</strong></p>\n", ""]);
});
