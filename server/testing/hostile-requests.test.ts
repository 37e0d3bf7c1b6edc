import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, test } from "node:test";
import { z } from "zod";
import { answeringProcedures } from "../answer-procedures.ts";
import { procedureList } from "../docs/procedure-list.ts";
import { env } from "../platform/env/env.ts";
import { startFront } from "./front.ts";
import { openHttp } from "./over-http.ts";
import { openWorld } from "./world.ts";

/* What no browser of ours sends, over real sockets, to every procedure there is. */
const world = await openWorld();
const { signIn } = await openHttp(world.db);
const cookie = await signIn(await world.person("mallory"));
let minutes = 0;
const front = await startFront({
  siteUrl: env().url,
  handler: answeringProcedures(() => assert.fail("no page")),
  // Each request comes a minute after the one before, so that none is refused for being one too many.
  now: () => ++minutes * 60_000,
});
after(() => front[Symbol.asyncDispose]());
const faults: unknown[] = [];
process.on("unhandledRejection", (reason) => faults.push(reason));
after(() => assert.deepEqual(faults, []));

const procedures = procedureList();
const { host, origin } = new URL(env().url);
const post = (path: string, body: string) =>
  front.ask(`/api/trpc/${path}`, {
    method: "POST",
    headers: { host, origin, cookie, "content-type": "application/json" },
    body,
  });
/** As the procedure takes it: reading in the address, acts in the body. */
const send = (path: string, type: string, json: string) =>
  type === "query"
    ? front.ask(`/api/trpc/${path}?input=${encodeURIComponent(json)}`, { headers: { host, cookie } })
    : post(path, json);

test("IN-03 no procedure lets a name in what it is sent reach what all objects share", async () => {
  const own = '{"polluted":"yes"}';
  const json = `{"__proto__":${own},"constructor":{"prototype":${own}},"a":{"__proto__":${own}}}`;
  const paths = ["__proto__.polluted", "constructor.prototype.polluted", "a.__proto__.polluted"];
  const meta = JSON.stringify({
    values: Object.fromEntries(paths.map((path) => [path, ["undefined"]])),
    referentialEqualities: { a: paths },
  });
  const wrong: string[] = [];
  for (const { path, type } of procedures)
    for (const text of [`{"json":${json}}`, `{"json":${json},"meta":${meta}}`, `{"json":{},"meta":${json}}`, json]) {
      const { status } = await send(path, type, text);
      if (Reflect.get({}, "polluted") !== undefined) assert.fail(`${path} ${text}`);
      if (status >= 500 || status === 429) wrong.push(`${status} ${path} ${text}`);
    }
  assert.deepEqual(wrong.slice(0, 30), []);
});

test("IN-04 a path that every object answers to is no procedure", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "_def", "createCaller"];
  for (const name of names)
    for (const path of [name, `topics.${name}`, `${name}.${name}`, `topics.page.${name}`, `topics.page.call`]) {
      for (const type of ["query", "mutation"]) assert.equal((await send(path, type, '{"json":{}}')).status, 404, path);
    }
});

/** Names of the fields of an object that are looked up, and not themselves groups of names. */
function fieldsOf(input: z.ZodType | undefined): string[] {
  if (!(input instanceof z.ZodObject)) return [];
  return Object.entries(input.shape as Record<string, z.ZodType>)
    .filter(([, field]) => !(core(field) instanceof z.ZodRecord))
    .map(([name]) => name);
}
function core(field: z.ZodType): z.ZodType {
  return "innerType" in field.def ? core(field.def.innerType as z.ZodType) : field;
}

test("IN-02 no field of any procedure takes a condition of the database for a value", async () => {
  const conditions = [
    { not: "" },
    { contains: "" },
    { in: [""] },
    { gt: "" },
    { $ne: null },
    { OR: [{}] },
    [{ not: "" }],
  ];
  const taken: string[] = [];
  let tried = 0;
  for (const { path, type, inputs } of procedures)
    for (const field of fieldsOf(inputs[0]))
      for (const condition of conditions) {
        tried += 1;
        const { status, text } = await send(path, type, JSON.stringify({ json: { [field]: condition } }));
        const named = text.includes(`"${field}`);
        if (status !== 400 || !named) taken.push(`${path} ${field} ${JSON.stringify(condition)}: ${status}`);
      }
  assert.ok(tried > 1_000, String(tried));
  assert.deepEqual(taken.slice(0, 30), []);
});

test("DS-14 DS-15 whatever stands in front of or inside a request, it gets an answer and the next one too", async () => {
  const collisions = Object.fromEntries(Array.from({ length: 20_000 }, (_, nth) => [String(nth * 65_536), nth]));
  const bodies = [
    "",
    "null",
    "[]",
    '{"json":',
    "\u0000",
    `${"[".repeat(100_000)}`,
    JSON.stringify({ json: collisions }),
    '{"json":{"number":1e999}}',
    '{"json":"\\ud800"}',
    '{"json":null,"meta":{"values":{"":["Date"]}}}',
    '{"json":["x"],"meta":{"values":{"0":[["class","x"]]},"v":1}}',
  ];
  for (const body of bodies) {
    const { status } = await post("kudos.give", body);
    assert.ok(status >= 400 && status < 500, `${status} for ${body.slice(0, 60)}`);
  }
  for (const query of [
    "connectionParams=1",
    "connectionParams=%7B",
    "batch=1&input=%7B",
    "batch=1&input=1",
    "input=%00",
  ]) {
    const { status } = await front.ask(`/api/trpc/topics.page?${query}`, { headers: { host } });
    assert.ok(status >= 400 && status < 500, `${status} for ${query}`);
  }
  const raw = (lines: string[]) =>
    new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(front.port, "127.0.0.1", () => socket.end(`${lines.join("\r\n")}\r\n\r\n`));
      socket.on("data", (chunk) => (text += String(chunk)));
      socket.on("error", () => resolve(text));
      socket.on("close", () => resolve(text));
    });
  const upgrade = ["connection: Upgrade", "upgrade: websocket", "sec-websocket-key: AAAA", "sec-websocket-version: 13"];
  const get = "GET /api/trpc/boards.tree HTTP/1.1";
  for (const lines of [
    [get, `host: ${host}`, "__proto__: x", "constructor: x", "hasOwnProperty: x"],
    [get, `host: ${host}`, ...upgrade],
    [get, "host: xn--0\u00df.example"],
    [get, "host: xn--a"],
    [get, "host: [::"],
    ["GET http://xn--ß.example/ HTTP/1.1", `host: ${host}`],
    ["\u0001\u0002\u0003"],
  ])
    await raw([...lines, "connection: close"]);
  assert.equal((await front.ask("/api/trpc/boards.tree", { headers: { host } })).status, 200);
});
