import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = (response: ServerResponse) => void;

/** A real receiver of messages, closed after the tests of the file. What it got stands in `received`, oldest first. */
export async function openReceiver() {
  const received: Received[] = [];
  let answer: Answer = (response) => response.end("ok");
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}/hook`,
    /** Decides what it does with the next messages. */
    answerWith(next: Answer) {
      answer = next;
    },
  };
}
