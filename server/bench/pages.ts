import { Worker } from "node:worker_threads";
import { db } from "../platform/db/client.ts";
import { load, median } from "./load.ts";
import { signedInMembers } from "./members.ts";
import { packedSize, weightOf } from "./page-weight.ts";
import type { Figures, Stage } from "./stage.ts";

const ROUNDS = 5;
const SECONDS = 2;

/** Public pages: served from the page cache beside a bare server, rendered anew, and the viewer query; bytes and memory. */
export async function pages(stage: Stage): Promise<Figures> {
  const figures: Figures = { "memory at rest (MB)": stage.memory() };
  const topics = await db().topic.findMany({
    where: { presence: "VISIBLE", board: { visibility: "PUBLIC" } },
    orderBy: { number: "asc" },
    select: { number: true, slug: true, answerCount: true, id: true },
  });
  const address = (topic: { number: number; slug: string }) => `/t/${topic.number}/${topic.slug}`;
  const ten = topics.filter((topic) => topic.answerCount >= 5 && topic.answerCount <= 15).slice(0, 200);
  const longest = topics.reduce((a, b) => (b.answerCount > a.answerCount ? b : a));
  const kinds: Record<string, string[]> = {
    home: ["/"],
    board: ["/b/routers"],
    "topic (200 in turn)": ten.map(address),
    [`longest topic (${longest.answerCount} answers)`]: [address(longest)],
  };
  const cookies = await signedInMembers(60);
  for (const [kind, paths] of Object.entries(kinds)) {
    await warm(stage.url, paths, cookies[0] ?? "");
    Object.assign(figures, await besideBare(stage.url, kind, paths, {}));
    let turn = 0;
    const member = await load(stage.url, 16, SECONDS, () => ({
      path: paths[turn++ % paths.length] ?? "/",
      headers: { cookie: cookies[turn % cookies.length] ?? "" },
    }));
    figures[`${kind}: signed in (/s)`] = `${member.perSecond}, p99 ${member.p99} ms, ${member.failed} failed`;
    figures[`${kind}: HTML for a visitor (bytes, brotli)`] = await packedSize(stage.url, paths[0] ?? "/");
  }
  const fresh = topics.filter((topic) => !ten.includes(topic)).map(address);
  let place = 0;
  const rendered = await load(stage.url, 4, 6, () => ({ path: fresh[place++ % fresh.length] ?? "/" }));
  // With fewer topics than requests the rest came from the page cache, and the figure says nothing.
  figures["topic rendered anew (/s)"] =
    place > fresh.length
      ? `not measured: only ${fresh.length} topics, import the communities first`
      : `${rendered.perSecond}, p99 ${rendered.p99} ms, ${rendered.failed} failed`;
  const words = ["wifi", "network", "imap", "learning", "router", "message", "account", "neural"];
  const search = await load(stage.url, 4, 6, () => ({
    path: `/search?q=${words[place++ % words.length]}+${place % 97}`,
  }));
  figures["search page (/s)"] = `${search.perSecond}, p99 ${search.p99} ms, ${search.failed} failed`;
  Object.assign(figures, await viewerQuery(stage.url, ten, cookies));
  Object.assign(figures, await weightOf(stage.url, address(ten[0] ?? longest), cookies[0] ?? ""));
  figures["memory under load (MB)"] = stage.memory();
  return figures;
}

/** Both forms of each page: readers' and members' are made apart. */
async function warm(url: string, paths: string[], cookie: string): Promise<void> {
  for (const [at, path] of paths.entries()) {
    const from = { "x-forwarded-for": `203.0.113.${at % 250}` };
    await fetch(url + path, { headers: from });
    await fetch(url + path, { headers: { ...from, cookie } });
  }
}

/** Rounds of the bare server and ours in turn, so that a noisy machine is noisy for both. */
async function besideBare(
  url: string,
  kind: string,
  paths: string[],
  headers: Record<string, string>,
): Promise<Figures> {
  const bare = await bareInOwnThread(url + (paths[0] ?? "/"));
  const [ours, theirs, p50, p99]: [number[], number[], number[], number[]] = [[], [], [], []];
  let turn = 0;
  let failed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push((await load(bare.url, 16, SECONDS, () => ({ path: "/" }))).perSecond);
    const one = await load(url, 16, SECONDS, () => ({ path: paths[turn++ % paths.length] ?? "/", headers }));
    ours.push(one.perSecond);
    p50.push(one.p50);
    p99.push(one.p99);
    failed += one.failed;
  }
  await bare.close();
  return {
    [`${kind}: from the page cache (/s)`]: `${median(ours)}, p50 ${median(p50)} ms, p99 ${median(p99)} ms, ${failed} failed`,
    [`${kind}: bare server (/s)`]: median(theirs),
    [`${kind}: ratio`]: (median(ours) / median(theirs)).toFixed(2),
  };
}

/** The bare server runs beside the client as our server does, not in its thread. */
async function bareInOwnThread(page: string): Promise<{ url: string; close(): Promise<unknown> }> {
  const code = `import { parentPort } from "node:worker_threads";
    import { bareServer } from ${JSON.stringify(new URL("./bare-server.ts", import.meta.url).href)};
    parentPort.postMessage((await bareServer(${JSON.stringify(page)})).url);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const url = await new Promise<string>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { url, close: () => worker.terminate() };
}

async function viewerQuery(url: string, topics: { id: string; number: number }[], cookies: string[]): Promise<Figures> {
  const wants = await Promise.all(
    topics.slice(0, 50).map(async (topic) => {
      const posts = await db().post.findMany({ where: { topicId: topic.id }, select: { id: true }, take: 25 });
      const input = { 0: { json: { topic: { number: topic.number, posts: posts.map((post) => post.id) } } } };
      return `/api/trpc/viewer.page?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`;
    }),
  );
  let turn = 0;
  const one = await load(url, 8, 6, () => ({
    path: wants[turn++ % wants.length] ?? "",
    headers: { cookie: cookies[turn % cookies.length] ?? "" },
  }));
  return { "viewer query of a topic page (/s)": `${one.perSecond}, p99 ${one.p99} ms, ${one.failed} failed` };
}
