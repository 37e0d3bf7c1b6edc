import assert from "node:assert/strict";
import { after, test } from "node:test";
import { bombs } from "./bombs.testing.ts";
import { escapedSource } from "./fallback.ts";
import { closeMarkdown, render, warmMarkdown } from "./index.ts";
import { MAX_OUTPUT_BYTES } from "./limits.ts";
import { outputLimit } from "./render-now.ts";
import { assertHarmless } from "./strict-html.testing.ts";

after(closeMarkdown);

/** A post of the largest size allowed, and the largest body a request may carry. */
for (const size of [20_000, 128_000]) {
  test(`DS-01 bombs of ${size} characters end in time, stay small and leave the text readable`, async () => {
    for (const [name, source] of bombs(size)) {
      // After one that was ended, the time a new worker takes to load is not the next one's.
      await warmMarkdown();
      const before = process.threadCpuUsage();
      const started = performance.now();
      const { html, text, failed } = await render(source);
      const took = performance.now() - started;
      const main = process.threadCpuUsage(before);
      assert.ok(took < 2_500, `${name}: ${took} ms`);
      // Time of this thread, not of the clock: what the worker and other programs use does not count.
      assert.ok((main.user + main.system) / 1_000 < 50, `${name}: the main thread worked ${main.user} µs`);
      const bytes = Buffer.byteLength(html);
      assert.ok(bytes <= MAX_OUTPUT_BYTES && (failed || bytes <= outputLimit(source)), `${name}: ${bytes} bytes`);
      if (source.replaceAll("\0", "").replaceAll("`", "").trim() !== "")
        assert.ok(text !== "", `${name}: nothing to read`);
      if (size < 100_000) assertHarmless(html, name);
    }
  });
}

test("a text that hits a bound is shown as it was typed, with its lines and nothing executed", async () => {
  const source = `${"> ".repeat(60)}<script>x</script>\nsecond & last\u0000`;
  const { html, text, failed, links } = await render(source);
  assert.equal(failed, true);
  assert.equal(html, `<p>${"&gt; ".repeat(60)}&lt;script&gt;x&lt;/script&gt;<br>\nsecond &amp; last</p>`);
  assert.ok(text.endsWith("second & last"));
  assert.deepEqual(links, []);
});

test("a text too long to be parsed is cut, and its HTML still fits", () => {
  const { html, failed } = escapedSource("&\n".repeat(1_000_000));
  assert.equal(failed, true);
  assert.ok(Buffer.byteLength(html) <= MAX_OUTPUT_BYTES);
});
