import { parentPort } from "node:worker_threads";
import { type FromWorker, isToWorker } from "./messages.ts";
import { renderNow } from "./render-now.ts";
import type { Rendered, RenderRequest } from "./rendered.ts";

/** One text that throws (a stack overflow in a regular expression, say) must not take the others of its message along. */
function attempt(request: RenderRequest): Rendered | null {
  try {
    return renderNow(request);
  } catch {
    return null;
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", (message: unknown) => {
  if (isToWorker(message))
    send({ kind: "answers", answers: message.requests.map(attempt), cpu: process.threadCpuUsage() });
});

// The first text pays for compiling the rules; better now than when somebody waits.
attempt({ markdown: "# Ready\n\n- `go` @once\n\n```js\nlet a = 1;\n```\n\n| a |\n|---|\n| b |" });
send({ kind: "ready", cpu: process.threadCpuUsage() });
