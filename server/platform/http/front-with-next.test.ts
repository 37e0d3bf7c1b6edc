import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import next from "next";
import { startFront } from "../../testing/front.ts";
import { projectRoot } from "../env/project-root.ts";

const files: Record<string, string> = {
  "package.json": '{"type":"module","private":true}',
  "app/layout.jsx": `import { headers } from "next/headers";
export const dynamic = "force-dynamic";
export default async function Layout({ children }) {
  const nonce = (await headers()).get("x-nonce");
  return <html lang={(await headers()).get("x-kundig-locale")}><body><script id="theme" nonce={nonce} dangerouslySetInnerHTML={{ __html: "theme()" }} />{children}</body></html>;
}`,
  "app/counter.jsx": `"use client";
import { useState } from "react";
export function Counter() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button>; }`,
  "app/not-found.jsx": "export default function NotFound() { return <h1>Nothing is here</h1>; }",
  "app/t/[number]/[slug]/page.jsx": `import { cookies } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { Counter } from "../../../counter";
export async function generateMetadata({ params }) { return { title: "Topic " + (await params).number }; }
export default async function Page({ params, searchParams }) {
  const { number } = await params;
  const who = (await cookies()).get("kundig")?.value ?? "nobody";
  if (number === "404" || (number === "9" && who === "nobody")) notFound();
  if (number === "500") throw new Error("a fault on purpose");
  if (number === "301") permanentRedirect("/t/1/new");
  return <main><h1>Topic {number}</h1><p>{"</script><script>evil()</script>"} {who} {JSON.stringify(await searchParams)}</p><Counter />
    <div dangerouslySetInnerHTML={{ __html: "<script>evil()</script>" }} /></main>;
}`,
};

const root = await mkdtemp(join(tmpdir(), "kundig-next-"));
for (const [name, text] of Object.entries(files)) {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}
await symlink(join(projectRoot, "node_modules"), join(root, "node_modules"));
await cp(join(projectRoot, "next.config.js"), join(root, "base.config.js"));
await writeFile(
  join(root, "next.config.js"),
  'import base from "./base.config.js";\nexport default { ...base, turbopack: { root: "/" } };\n',
);
const built = promisify(execFile)(
  process.execPath,
  [join(projectRoot, "node_modules", "next", "dist", "bin", "next"), "build"],
  {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  },
);
await built;
Object.assign(process.env, { NODE_ENV: "production" });
// As `main.ts` does: the framework gets a server that never listens.
const app = next({ dev: false, dir: root, quiet: true, httpServer: new Server() });
await app.prepare();
const front = await startFront({ handler: app.getRequestHandler() });
after(async () => {
  await front[Symbol.asyncDispose]();
  await app.close();
  await rm(root, { recursive: true });
});

const member = { cookie: "kundig=anna" };

test("every inline script of a stored page runs by its hash; an injected one does not", async () => {
  const { text, headers } = await front.ask("/t/1/x", { headers: member });
  const policy = String(headers["content-security-policy"]);
  const inline = [
    ...text.matchAll(/<script nonce="kundig-stored-page-one"(?! src)[^>]*>([\s\S]*?)<\/script>/g),
    ...text.matchAll(/<script id="theme"[^>]*>([\s\S]*?)<\/script>/g),
  ];
  assert.ok(inline.length >= 4);
  for (const [, script = ""] of inline) {
    const hash = createHash("sha256").update(script).digest("base64");
    assert.ok(policy.includes(`'sha256-${hash}'`), script.slice(0, 80));
  }
  const evil = createHash("sha256").update("evil()").digest("base64");
  assert.ok(text.includes("<script>evil()</script>") && !policy.includes(evil));
});

test("a reader gets title and text in the page, and no script of the framework", async () => {
  const { text } = await front.ask("/de/t/1/x?from=20&x=1");
  assert.ok(text.includes("<title>Topic 1</title>") && text.indexOf("<title>") < text.indexOf("</head>"));
  assert.ok(text.includes('<html lang="de">'));
  assert.ok(text.includes("&lt;script&gt;evil()&lt;/script&gt; nobody {&quot;from&quot;:&quot;20&quot;}"));
  assert.ok(!text.includes("/_next/") && !text.includes("__next_f") && !text.includes("<script>evil()"));
  assert.equal(text.match(/<script/g)?.length, 2);
});

test("what is not found says so without any script, to visitors and to members, with the same bytes for each", async () => {
  for (const headers of [{}, member]) {
    const answers = [await front.ask("/t/404/x", { headers }), await front.ask("/nowhere", { headers })];
    for (const answer of answers) {
      assert.equal(answer.status, 404);
      assert.ok(answer.text.includes("<h1>Nothing is here</h1>"));
      assert.deepEqual(answer.body, answers[0]?.body);
    }
  }
  assert.equal((await front.ask("/t/9/x")).status, 404);
  assert.ok((await front.ask("/t/9/x", { headers: member })).text.includes("anna"));
});

test("a fault is a sentence, a moved page a redirect, and neither is stored", async () => {
  const before = front.cache.size;
  const fault = await front.ask("/t/500/x");
  assert.equal(fault.status, 500);
  assert.ok(!fault.text.includes("on purpose") && fault.text.includes("<h1>"));
  const moved = await front.ask("/t/301/x");
  assert.deepEqual([moved.status, moved.headers.location], [308, "/t/1/new"]);
  assert.equal(front.cache.size, before);
});

test("page data for navigation is one answer for everybody, and reports of errors are not stored", async () => {
  const rsc = { ...member, rsc: "1" };
  const tree = encodeURIComponent(JSON.stringify(["", {}]));
  const first = await front.ask("/de/t/1/x?_rsc=abc", {
    headers: { ...rsc, "next-router-state-tree": tree, "next-url": "/de" },
  });
  const second = await front.ask("/de/t/1/x?_rsc=other", { headers: rsc });
  assert.equal(first.status, 200);
  assert.equal(first.headers["content-type"], "text/x-component");
  assert.equal(first.headers["x-nextjs-rewritten-path"], "/t/1/x");
  assert.deepEqual(second.body, first.body);
  assert.ok(first.text.includes("nobody") && !first.text.includes("anna"));
  const before = front.cache.size;
  for (const number of ["404", "500", "301"]) await front.ask(`/t/${number}/x?_rsc`, { headers: { rsc: "1" } });
  assert.equal(front.cache.size, before);
});

test("SR-10 nobody reaches another server through ours, whatever address or protocol a request names", async () => {
  let reached = 0;
  const inner = createServer((_, response) => {
    reached += 1;
    response.end("inner");
  });
  inner.on("upgrade", (_, socket) => {
    reached += 1;
    socket.destroy();
  });
  await once(inner.listen(0, "127.0.0.1"), "listening");
  const place = `127.0.0.1:${(inner.address() as AddressInfo).port}`;
  const upgrade = "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  try {
    // A page of the framework first: that is when it would begin to listen for other protocols.
    await front.ask("/t/1/x", { headers: member });
    for (const line of [`GET http://${place}/ HTTP/1.1`, `GET //${place}/ HTTP/1.1`, `CONNECT ${place} HTTP/1.1`]) {
      for (const more of ["", upgrade]) {
        const socket = connect(front.port, "127.0.0.1");
        socket.on("error", () => {});
        let answer = "";
        socket.on("data", (bytes) => {
          answer += bytes;
        });
        socket.write(`${line}\r\nhost: ${place}\r\n${more}cookie: kundig=anna\r\n\r\n`);
        await new Promise((resolve) => setTimeout(resolve, 300));
        socket.destroy();
        assert.doesNotMatch(answer, /inner|101 Switching|HTTP\/1\.1 200/, line);
      }
    }
    assert.equal(reached, 0);
  } finally {
    inner.close();
  }
});
