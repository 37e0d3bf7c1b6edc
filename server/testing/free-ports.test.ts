import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import { freePorts } from "./free-ports.ts";

test("the browser journeys leave a port to whoever has it already and take others", async () => {
  const first = await freePorts(3, 24_517);
  const other = createServer().listen(first + 2, "127.0.0.1");
  await once(other, "listening");
  try {
    assert.ok((await freePorts(3, first)) > first + 2);
  } finally {
    other.close();
  }
});
