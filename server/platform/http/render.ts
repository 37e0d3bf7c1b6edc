import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { atPlace } from "./page-place.ts";

/** What answers requests behind the front: the framework, or in tests a plain function. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const longestRender = 20_000;
const largestBody = 16 * 1024 * 1024;

/**
 * Asks the handler for one address within this process, without a socket, and collects the whole answer.
 * @param url path and query as the handler shall see them
 * @throws when the answer takes longer than 20 s, grows over 16 MB or the handler fails
 */
export function render(handler: Handler, url: string, headers: IncomingHttpHeaders): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    request.method = "GET";
    request.url = url;
    request.headers = headers;
    request.complete = true;
    request.push(null);
    const response = new CollectedResponse(request);
    const timer = setTimeout(() => finish(new Error(`no answer for ${url.slice(0, 200)} within 20 s`)), longestRender);
    const finish = (error?: unknown) => {
      clearTimeout(timer);
      if (error === undefined) {
        resolve({ status: response.statusCode, headers: response.getHeaders(), body: response.collected() });
      } else {
        reject(error);
        response.destroy();
      }
    };
    response.once("collected", () => finish());
    response.once("too-large", () => finish(new Error(`the answer for ${url.slice(0, 200)} is over 16 MB`)));
    (async () => atPlace(headers, () => handler(request, response)))().catch(finish);
  });
}

type Done = (error?: Error | null) => void;

/** A response that keeps what is written to it. */
class CollectedResponse extends ServerResponse {
  #chunks: Buffer[] = [];
  #size = 0;

  collected(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    const code = typeof encoding === "string" ? encoding : "utf8";
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, code) : Buffer.from(chunk);
    this.#size += bytes.length;
    if (this.#size > largestBody) this.emit("too-large");
    else this.#chunks.push(bytes);
    const callback = typeof encoding === "function" ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  }

  override end(chunk?: string | Uint8Array | Done, encoding?: BufferEncoding | Done, done?: Done): this {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk, encoding);
    else if (!this.headersSent) this.writeHead(this.statusCode);
    this.finished = true;
    const callback = [chunk, encoding, done].find((value) => typeof value === "function");
    process.nextTick(() => {
      this.emit("finish");
      if (typeof callback === "function") callback();
      this.emit("close");
      this.emit("collected");
    });
    return this;
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }
}
