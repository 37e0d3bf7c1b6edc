import { parentPort } from "node:worker_threads";
import { type FromWorker, isToWorker, type ToWorker } from "./messages.ts";
import { renderNow } from "./render-now.ts";

/** One text that throws (a stack overflow in a regular expression, say) must not take the others of its message along. */
function attempt<T, R>(work: (text: T) => R): (text: T) => R | null {
  return (text) => {
    try {
      return work(text);
    } catch {
      return null;
    }
  };
}

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === "render") {
    const texts = message.requests.map(attempt(renderNow));
    return send({ kind: "rendered", texts, cpu: process.threadCpuUsage() });
  }
  // Only imports need it, and its parser is large.
  const { htmlToMarkdown } = await import("./html-to-markdown.ts");
  const texts = message.htmls.map(attempt(htmlToMarkdown));
  send({ kind: "translated", texts, cpu: process.threadCpuUsage() });
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", (message: unknown) => {
  if (isToWorker(message)) void answer(message);
});

// The first text pays for compiling the rules; better now than when somebody waits.
attempt(renderNow)({ markdown: "# Ready\n\n- `go` @once\n\n```js\nlet a = 1;\n```\n\n| a |\n|---|\n| b |" });
send({ kind: "ready", cpu: process.threadCpuUsage() });
