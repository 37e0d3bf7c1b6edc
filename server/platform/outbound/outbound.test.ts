import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { forgetEnv } from "../env/env.ts";
import { OutboundError, type OutboundFault, outboundTarget, sendOutbound } from "./index.ts";
import { isPublicAddress } from "./special-addresses.ts";

const fails = (fault: OutboundFault) => (error: unknown) => error instanceof OutboundError && error.fault === fault;
const started: ReturnType<typeof createServer>[] = [];
after(() => {
  for (const server of started) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  started.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
function list(...hosts: string[]): void {
  process.env.KUNDIG_OUTBOUND_HOSTS = hosts.join(",");
  forgetEnv();
}
const post = (url: string, over: object = {}) =>
  sendOutbound({ url, method: "POST", headers: { "content-type": "application/json" }, body: "{}", ...over });

test("SR-01 no special range counts as public, whatever clothes it wears", () => {
  for (const address of [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "localhost",
    "",
  ]) {
    assert.equal(isPublicAddress(address), false, address);
  }
  for (const address of ["1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"]) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test("SR-02 only https to public hosts, without credentials, on plain ports", () => {
  for (const url of [
    "http://example.com/",
    "https://user:pw@example.com/",
    "https://example.com:22/",
    "ftp://example.com/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::ffff:10.0.0.1]/",
    "file:///etc/passwd",
    "no address",
  ]) {
    assert.throws(() => outboundTarget(url), fails("address"), url);
  }
  assert.equal(outboundTarget("https://example.com:8443/hook").listed, false);
});

test("FW-05 dots, digits and letters of other scripts, and NUL, lead to no other host than the one that was checked", () => {
  for (const url of [
    "https://127。0。0。1/",
    "https://127．0．0．1/",
    "https://①②⑦.⓪.⓪.①/",
    "https://[::ffff:①②⑦.0.0.1]/",
    "https://169.254.169。254/",
    "https://hooks.example.com\0.evil.example/",
    "https://hooks.example.com%00.evil.example/",
    "https://hooks.example.com\u200b%2f@127.0.0.1/",
  ]) {
    assert.throws(() => outboundTarget(url), fails("address"), url);
  }
  for (const url of ["https://hooks。example。com/", "https://ｈooks.example.com/", "https://hоoks.example.com/"]) {
    assert.match(outboundTarget(url).url.hostname, /^[a-z0-9.-]+$/, url);
  }
});

test("SR-03 a name that leads to this machine is refused before anything is sent", async () => {
  let asked = 0;
  const port = await serve((_, response) => response.end(String(++asked)));
  await assert.rejects(post(`https://localhost:${port}/`), fails("address"));
  await assert.rejects(post(`https://127.0.0.1:${port}/`), fails("address"));
  assert.equal(asked, 0);
});

test("hosts that the operator listed are reached, with the words that were sent", async () => {
  const port = await serve((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => response.end(`${request.method} ${request.url} ${body}`));
  });
  list(`127.0.0.1:${port}`);
  assert.deepEqual(await post(`http://127.0.0.1:${port}/hook?a=1`, { body: "words" }), {
    status: 200,
    text: "POST /hook?a=1 words",
  });
  await assert.rejects(post(`http://127.0.0.1:${port + 1}/`), fails("address"));
});

test("SR-04 a redirect is an answer and is not followed", async () => {
  const port = await serve((_, response) => {
    response.writeHead(302, { location: "http://169.254.169.254/" });
    response.end();
  });
  list(`127.0.0.1:${port}`);
  assert.equal((await post(`http://127.0.0.1:${port}/`)).status, 302);
});

test("SR-12 who never answers, answers drop by drop, never ends or ends too soon holds nobody up", async () => {
  const silent = await serve(() => {});
  const endless = await serve((_, response) => {
    const timer = setInterval(() => response.write("x".repeat(1_000)), 1);
    response.on("close", () => clearInterval(timer));
  });
  const dripping = await serve((_, response) => {
    const timer = setInterval(() => response.write("."), 50);
    response.on("close", () => clearInterval(timer));
  });
  const broken = await serve((request) => request.socket.destroy());
  list(
    `127.0.0.1:${silent}`,
    `127.0.0.1:${endless}`,
    `127.0.0.1:${dripping}`,
    `127.0.0.1:${broken}`,
    "127.0.0.1:65535",
  );
  await assert.rejects(post(`http://127.0.0.1:${silent}/`, { timeoutMs: 200 }), fails("timeout"));
  await assert.rejects(post(`http://127.0.0.1:${dripping}/`, { timeoutMs: 400 }), fails("timeout"));
  assert.equal((await post(`http://127.0.0.1:${endless}/`, { most: 5_000 })).text.length, 5_000);
  await assert.rejects(post(`http://127.0.0.1:${broken}/`), fails("connection"));
  await assert.rejects(post("http://127.0.0.1:65535/"), fails("connection"));
});
