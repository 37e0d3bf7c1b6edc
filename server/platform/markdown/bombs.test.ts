import assert from "node:assert/strict";
import { after, test } from "node:test";
import { workedSince } from "../../testing/worked.ts";
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
      const [before, all] = [process.threadCpuUsage(), process.cpuUsage()];
      const { html, text, failed } = await render(source);
      const [main, { user, system }] = [workedSince(before), process.cpuUsage(all)];
      // Work of this process, not the clock: what other programs do does not count.
      assert.ok((user + system) / 1_000 < 2_500, `${name}: ${(user + system) / 1_000} ms of work`);
      assert.ok(main < 50, `${name}: the main thread worked ${main} ms`);
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
