import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeMarkdown, render, renderMany } from "./index.ts";
import { MAX_WORKERS } from "./limits.ts";
import { markdownPool } from "./pool.ts";

after(closeMarkdown);

/** 2 kB that become 60,000 cells: about a quarter of a second of work. */
const heavy = { markdown: `|${"a|".repeat(330)}\n|${"-|".repeat(330)}\n${"|\n".repeat(300)}` };

test("a message that takes too long is ended, and what waited behind it is rendered", async () => {
  const started = performance.now();
  const guilty = Array.from({ length: MAX_WORKERS }, () => markdownPool().run(Array.from({ length: 50 }, () => heavy)));
  const waiting = render("*next*");
  assert.deepEqual(
    await Promise.all(guilty),
    Array.from({ length: MAX_WORKERS }, () => null),
  );
  assert.ok(performance.now() - started < 5_000);
  assert.equal((await waiting).html, "<p><em>next</em></p>\n");
});

test("a worker that runs out of memory dies alone, and the next text is rendered by a new one", async () => {
  const large = "✓".repeat(200_000);
  const message = Array.from({ length: 400 }, (_, index) => ({ markdown: large + index }));
  const [died, next] = await Promise.all([markdownPool().run(message), render("*next*")]);
  assert.equal(died, null);
  assert.equal(next.html, "<p><em>next</em></p>\n");
});

test("one text that ruins a message of an import does not cost the others their formatting", async () => {
  const rendered = await renderMany([
    { markdown: "*a*" },
    ...Array.from({ length: 12 }, () => heavy),
    { markdown: "*b*" },
  ]);
  assert.deepEqual(
    [rendered.length, rendered.at(0)?.html, rendered.at(-1)?.html, rendered.at(1)?.failed],
    [14, "<p><em>a</em></p>\n", "<p><em>b</em></p>\n", true],
  );
});

test("a burst is worked off by two workers, in any number of copies of the code", async () => {
  const name = "./pool.ts?second";
  const second: typeof import("./pool.ts") = await import(name);
  assert.equal(second.markdownPool(), markdownPool());
  const all = await Promise.all(Array.from({ length: 500 }, (_, index) => render(`*${index}*`)));
  all.forEach(({ html }, index) => {
    assert.equal(html, `<p><em>${index}</em></p>\n`);
  });
  assert.ok(markdownPool().size <= MAX_WORKERS);
});

test("closing rejects what is under way instead of storing it as failed, and the next text starts anew", async () => {
  const running = render("a");
  closeMarkdown();
  await assert.rejects(running, /closed/);
  assert.equal(markdownPool().size, 0);
  assert.equal((await render("b")).html, "<p>b</p>\n");
});
