import assert from "node:assert/strict";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { test } from "node:test";
import { afterRequests, counted } from "./under-way.ts";

const handler = counted(() => {});
const ask = () => {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  handler(request, response);
  return { answered: () => response.emit("close") };
};
const took = async (most: number) => {
  const began = performance.now();
  await afterRequests(most);
  return performance.now() - began;
};

test("work in the background begins at once when nobody waits for an answer", async () => {
  assert.ok((await took(5_000)) < 100);
});

test("it begins when the last request is answered, and after its time even when none is", async () => {
  const [one, other] = [ask(), ask()];
  let begun = false;
  const beginning = afterRequests(5_000).then(() => {
    begun = true;
  });
  one.answered();
  await took(30);
  assert.equal(begun, false);
  other.answered();
  await beginning;
  const never = ask();
  assert.ok((await took(40)) >= 40);
  never.answered();
});
