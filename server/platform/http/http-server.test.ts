import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { startHttpServer } from "./http-server.ts";

function ask(port: number, agent?: Agent): Promise<{ status: number; text: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", agent }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, connection: answer.headers.connection }));
    });
    sent.on("error", reject).end();
  });
}

test("RL-13 when the process ends, what is under way is finished and nothing new is taken", async () => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const server = await startHttpServer(
    async (_request, response) => {
      begun.resolve();
      await gate.promise;
      response.end("finished");
    },
    0,
    "127.0.0.1",
  );
  const agent = new Agent({ keepAlive: true });
  const open = ask(server.port, agent);
  await begun.promise;
  const closed = server.close();
  await assert.rejects(ask(server.port), { code: "ECONNREFUSED" });
  gate.resolve();
  assert.equal((await open).text, "finished");
  await closed;
  agent.destroy();
});

test("RL-13 a connection that only waits does not hold up the end", async () => {
  const server = await startHttpServer((_request, response) => response.end("x"), 0, "127.0.0.1");
  const agent = new Agent({ keepAlive: true });
  await ask(server.port, agent);
  const began = performance.now();
  await server.close();
  assert.ok(performance.now() - began < 1_000);
  agent.destroy();
});

test("a head of more than 16 kB is refused", async () => {
  const server = await startHttpServer((_request, response) => response.end("x"), 0, "127.0.0.1");
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () =>
      socket.write(`GET / HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(17_000)}\r\n\r\n`),
    );
    let text = "";
    socket
      .on("data", (chunk) => (text += chunk))
      .on("close", () => resolve(text))
      .on("error", () => {});
  });
  assert.match(answer, /^HTTP\/1\.1 431 /);
  await server.close();
});
