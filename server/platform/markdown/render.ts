import { escapedSource } from "./fallback.ts";
import { BATCH_CHARACTERS, BATCH_TEXTS, MAX_SOURCE } from "./limits.ts";
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
  const mine = many.then(() => renderInTurn(requests));
  many = mine.catch(() => {});
  return mine;
}

/**
 * One message at a time, whoever asks: the other worker stays free for people's posts, and a second one that loads and
 * warms up costs an import of some thousand texts more than it brings.
 */
let many: Promise<unknown> = Promise.resolve();

async function renderInTurn(requests: readonly RenderRequest[]): Promise<Rendered[]> {
  const rendered: Rendered[] = [];
  for (const batch of batches(requests)) rendered.push(...(await renderBatch(batch)));
  return rendered;
}

/** Starts a worker ahead of the first text, so that nobody waits for it. */
export async function warmMarkdown(): Promise<void> {
  await markdownPool().run([]);
}

/** Ends the workers; for the end of the process and of tests. */
export function closeMarkdown(): void {
  markdownPool().close();
}

async function renderBatch(requests: RenderRequest[]): Promise<Rendered[]> {
  const answers = await markdownPool().run(requests);
  if (answers !== null) {
    return requests.map((request, index) => answers[index] ?? escapedSource(request.markdown));
  }
  const single: Rendered[] = [];
  for (const { markdown, ...options } of requests) single.push(await render(markdown, options));
  return single;
}

function batches(requests: readonly RenderRequest[]): RenderRequest[][] {
  const all: RenderRequest[][] = [];
  let batch: RenderRequest[] = [];
  let characters = 0;
  for (const request of requests) {
    const full = batch.length === BATCH_TEXTS || characters + request.markdown.length > BATCH_CHARACTERS;
    if (full && batch.length > 0) {
      all.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(request);
    characters += request.markdown.length;
  }
  if (batch.length > 0) all.push(batch);
  return all;
}
