import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { requireFreePort } from "./port.ts";

test("RL-33 a port that another program uses is told in a sentence that says what to do", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  assert.ok(address && typeof address === "object");
  await assert.rejects(requireFreePort("127.0.0.1", address.port), {
    message: `Port ${address.port} on 127.0.0.1 cannot be opened: it is used by another program. Set PORT to another one, for example PORT=3000 npm start.`,
  });
  await new Promise((resolve) => other.close(resolve));
  await requireFreePort("127.0.0.1", address.port);
});

test("RL-33 an address that this machine does not have is told in a sentence", async () => {
  await assert.rejects(requireFreePort("203.0.113.7", 3000), /this machine does not have that address/);
});
