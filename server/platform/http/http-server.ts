import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Longest time in milliseconds that requests under way get when the process ends. */
const patience = 22_000;

export interface RunningServer {
  port: number;
  /** Takes no more connections, lets requests under way end (at most 22 s, so that all of the process ends within 25), then resolves. */
  close(): Promise<void>;
}

/**
 * Listens with limits on how long a head (10 s) and a whole request (60 s) may take to arrive, and on the size of a
 * head (16 kB).
 * @param port 0 takes any free one
 */
export async function startHttpServer(listener: RequestListener, port: number, host: string): Promise<RunningServer> {
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
  });
  let closing = false;
  server.on("request", (request, response) => {
    if (closing) response.setHeader("connection", "close");
    listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        closing = true;
        const last = setTimeout(() => server.closeAllConnections(), patience);
        // A connection kept open by its client becomes idle once its last answer is through.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(last);
          clearInterval(idle);
          resolve();
        });
      }),
  };
}
