import { escapedSource } from "./fallback.ts";
import { MAX_SOURCE } from "./limits.ts";
import { inTurn } from "./many.ts";
import { markdownPool } from "./pool.ts";
import type { Rendered, RenderOptions, RenderRequest } from "./rendered.ts";

/**
 * Markdown to sanitised HTML, in a worker bounded in time (1 s of processor, 2 s by the clock), memory (128 MB) and
 * output (1 MB, 10 × the source). A text that hits a bound comes back as its escaped source with `failed: true`; store
 * it so, and do not try again. Rejects only when no worker can be started.
 */
export async function render(markdown: string, options: RenderOptions = {}): Promise<Rendered> {
  const request = { ...options, markdown };
  if (markdown.length > MAX_SOURCE) return escapedSource(markdown);
  const answers = await markdownPool().run([request]);
  return answers?.[0] ?? escapedSource(markdown);
}

/**
 * Many texts at about 0.2 ms each, for imports; answers in the order of the requests. Texts travel in messages of up to
 * 100; when a message hits a bound its texts are tried one by one, so only the guilty one fails.
 */
export function renderMany(requests: readonly RenderRequest[]): Promise<Rendered[]> {
  return inTurn(
    requests,
    ({ markdown }) => markdown.length,
    (message) => markdownPool().run(message),
    {
      again: ({ markdown, ...options }) => render(markdown, options),
      instead: ({ markdown }) => escapedSource(markdown),
    },
  );
}

/** Starts a worker ahead of the first text, so that nobody waits for it. */
export async function warmMarkdown(): Promise<void> {
  await markdownPool().run([]);
}

/** Ends the workers; for the end of the process and of tests. */
export function closeMarkdown(): void {
  markdownPool().close();
}
