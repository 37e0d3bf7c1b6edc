import { createServer, type Server } from "node:http";
import { brotliDecompressSync } from "node:zlib";

/** A server that does nothing but send the same finished bytes: what the machine gives at best. */
export async function bareServer(page: string): Promise<{ url: string; close(): void; bytes: number }> {
  const answer = await fetch(page, { headers: { "accept-encoding": "br" } });
  // `fetch` unpacks; the packed bytes are asked for once more without it.
  const { body, headers } = await packed(page);
  if (brotliDecompressSync(body).length !== (await answer.arrayBuffer()).byteLength)
    throw new Error("not the same page");
  const server: Server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://localhost:${port}`, close: () => server.close(), bytes: body.length };
}

async function packed(page: string): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(page, { headers: { "accept-encoding": "br" } }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({
        body: Buffer.concat(parts),
        headers: {
          "content-type": response.headers["content-type"] ?? "text/html",
          "content-encoding": "br",
          "content-length": String(Buffer.concat(parts).length),
        },
      });
    }).on("error", reject);
  });
}
