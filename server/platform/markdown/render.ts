import { escapedSource } from "./fallback.ts";
import { BATCH_CHARACTERS, BATCH_TEXTS, MAX_SOURCE, MAX_WORKERS } from "./limits.ts";
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
 * 50; when a message hits a bound its texts are tried one by one, so only the guilty one fails.
 */
export async function renderMany(requests: readonly RenderRequest[]): Promise<Rendered[]> {
  const rendered: Rendered[] = [];
  const waiting = batches(requests);
  const work = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const answers = await renderBatch(batch.requests);
      answers.forEach((answer, index) => {
        rendered[batch.start + index] = answer;
      });
    }
  };
  // No more at once than there are workers, so that a person's post waits for one message at most.
  await Promise.all(Array.from({ length: MAX_WORKERS }, work));
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

interface Batch {
  start: number;
  requests: RenderRequest[];
}

function batches(requests: readonly RenderRequest[]): Batch[] {
  const all: Batch[] = [];
  let batch: Batch = { start: 0, requests: [] };
  let characters = 0;
  requests.forEach((request, index) => {
    const full = batch.requests.length === BATCH_TEXTS || characters + request.markdown.length > BATCH_CHARACTERS;
    if (full && batch.requests.length > 0) {
      all.push(batch);
      batch = { start: index, requests: [] };
      characters = 0;
    }
    batch.requests.push(request);
    characters += request.markdown.length;
  });
  if (batch.requests.length > 0) all.push(batch);
  return all;
}
