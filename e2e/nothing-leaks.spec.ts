import { joinProgramme } from "./fixtures/join-programme.ts";
import { outsiders, type Planted, plant, type Reader } from "./fixtures/planted.ts";
import { newMember, type Sender, senderOf, type Told } from "./fixtures/sender.ts";
import { expect, test } from "./fixtures/test.ts";

test.describe.configure({ mode: "serial" });

/** Every way to ask for the same page: as a browser, as the router of Next, as a cache, as somebody who tries. */
const forms: [string, (path: string) => string, { method?: string; headers?: Record<string, string> }][] = [
  ["page", (path) => path, {}],
  ["German", (path) => `/de${path}`, {}],
  ["HEAD", (path) => path, { method: "HEAD" }],
  [".rsc", (path) => path.replace(/(\?|$)/, ".rsc$1"), {}],
  [".txt", (path) => path.replace(/(\?|$)/, ".txt$1"), {}],
  ["RSC", (path) => `${path}${path.includes("?") ? "&" : "?"}_rsc=1`, { headers: { rsc: "1" } }],
  [
    "prefetch",
    (path) => `${path}${path.includes("?") ? "&" : "?"}_rsc=1`,
    { headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
  ],
  ["segments", (path) => path.replace(/(\?|$)/, ".segments/_tree.segment.rsc$1"), {}],
  ["data", (path) => `/_next/data/build${path.replace(/(\?|$)/, ".json$1")}`, {}],
  ["encoded", (path) => `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`, {}],
  ["slash", (path) => path.replace(/(\?|$)/, "/$1"), {}],
  ["middleware", (path) => path, { headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } }],
  ["rewritten", (path) => path, { headers: { "x-matched-path": "/t/[number]/[slug]", "x-now-route-matches": "1" } }],
  ["Arabic", (path) => path, { headers: { "accept-language": "ar" } }],
];

const people: Partial<Record<Reader, Sender>> = {};
let planted: Planted;

const personOf = (reader: Reader): Sender => {
  const found = people[reader];
  if (!found) throw new Error(`Nobody is the ${reader}.`);
  return found;
};

/** The planted words in an answer that its reader may not see; words of the address itself are no news. */
function leaksOf({ text }: Told, reader: Reader, path: string): string[] {
  const asked = path.toLowerCase();
  return planted.words
    .filter(({ word, hiddenFrom }) => hiddenFrom.includes(reader) && !asked.includes(word) && text.includes(word))
    .map(({ word }) => word);
}

/** Asks for everything private in every form: words that were told, and answers that differ from those for nothing. */
async function tryAll(reader: Reader): Promise<string[]> {
  const { ask } = personOf(reader);
  const faults: string[] = [];
  const expected = new Map<string, number>();
  for (const { what, paths, unknown, hiddenFrom } of planted.things.filter((one) => one.hiddenFrom.includes(reader)))
    for (const [form, address, options] of forms) {
      const key = `${unknown} ${form}`;
      const known = expected.get(key) ?? (await ask(address(unknown), options)).status;
      expected.set(key, known);
      for (const path of paths.slice(0, form === "page" || form === "RSC" ? 9 : 1)) {
        const told = await ask(address(path), options);
        const name = `${reader}: ${what} as ${form} (${path})`;
        // A page that asks to sign in says so for unknown numbers too; it is compared with its own kind.
        const wanted = path.endsWith("/answer") ? (await ask(address("/t/999999/x/answer"), options)).status : known;
        if (told.status !== wanted) faults.push(`${name} is answered with ${told.status}, nothing with ${wanted}`);
        for (const word of leaksOf(told, reader, path)) faults.push(`${name} tells ${word}`);
        if (told.location && hiddenFrom.includes(reader) && leaksOf(told, reader, path).length > 0)
          faults.push(`${name} leads to ${told.location}`);
      }
    }
  return faults;
}

/** What everybody may open: none of it holds a private word. */
async function sweepPublic(reader: Reader): Promise<string[]> {
  const { ask } = personOf(reader);
  const sitemap = await ask("/sitemap.xml");
  const parts = [...sitemap.text.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map((found) => found[1] ?? "/");
  const pages = [
    "/",
    "/?tab=unanswered",
    "/?tab=solved",
    "/b/routers",
    "/b/routers/feed.atom",
    planted.open,
    `${planted.open}/2`,
    "/kb",
    "/kb/wifi",
    "/kb/feed.atom",
    "/kb/wifi/feed.atom",
    "/u/tim",
    "/u/tim?tab=asked",
    "/u/ines",
    "/tags",
    "/tags/lamp",
    "/leaders",
    "/super-users",
    "/status",
    "/search?q=zq7",
    "/search?q=nobody+else+here",
    "/search?q=author:tim",
    "/ask",
    "/following",
    "/notifications",
    "/sitemap.xml",
    "/robots.txt",
    "/api/suggest?q=zq7",
    "/api/suggest?q=nobody+else",
    ...parts.slice(0, 6),
  ];
  const faults: string[] = [];
  for (const path of pages)
    for (const [form, address, options] of forms.filter(([name]) => ["page", "RSC", "German"].includes(name))) {
      const told = await ask(address(path), options);
      if (told.status >= 500) faults.push(`${reader}: ${path} as ${form} fails with ${told.status}`);
      for (const word of leaksOf(told, reader, path)) faults.push(`${reader}: ${path} as ${form} tells ${word}`);
    }
  return faults;
}

/** The same for several readers at once, as each is limited on their own. */
async function allOf(readers: readonly Reader[], what: (reader: Reader) => Promise<string[]>): Promise<string[]> {
  return (await Promise.all(readers.map(what))).flat();
}

test.beforeAll(async ({ baseURL }) => {
  const base = baseURL ?? "";
  const [admin, agent, editor] = [
    await senderOf(base, "admin"),
    await senderOf(base, "agent"),
    await senderOf(base, "editor"),
  ];
  people.visitor = await senderOf(base, null);
  people.member = await newMember(base);
  people["super user"] = await senderOf(base, "super user");
  people["former super user"] = await senderOf(base, "helper");
  await joinProgramme(base, agent, people["former super user"], "aylin");
  planted = await plant(admin, agent, editor, people["former super user"]);
});

test("CA-13 AZ-08 AZ-09 what is private is answered like what does not exist, cold", async () => {
  expect(await allOf(["visitor", "member", "super user"], tryAll)).toEqual([]);
});

test("no public page, feed, map or search holds a word of it, before and after those who may have read it", async () => {
  expect(await allOf(["visitor", "member", "super user"], sweepPublic)).toEqual([]);
});

test("AZ-09 who loses a role loses everything it opened within five seconds, and pages kept warm tell nothing", async ({
  baseURL,
}) => {
  const former = personOf("former super user");
  const insider = personOf("super user");
  for (const reader of [former, insider]) {
    const told = await reader.ask(planted.lounge);
    expect(told.status).toBe(200);
    // Those who may read it are told the words, so that looking for them is not blind.
    expect(told.text.includes("zq7bodylounge")).toBe(true);
    expect(told.kept).toContain("no-store");
  }
  const number = Number(/\d+/.exec(planted.lounge)?.[0]);
  await former.trpc.follows.follow.mutate({ target: { kind: "topic", number }, on: true });
  // The search hears of new topics a moment later; once it does, the same words find nothing for outsiders.
  await expect(async () => {
    const found = await former.ask("/search?q=nobody+else+here");
    expect(found.text.includes("zq7titlelounge")).toBe(true);
  }).toPass({ timeout: 60_000 });

  const admin = await senderOf(baseURL ?? "", "admin");
  const { roles } = await admin.trpc.users.person.query({ name: "aylin" });
  const role = roles.find((one) => one.role === "SUPER_USER");
  await admin.trpc.users.endRole.mutate({ id: role?.id ?? "" });
  await expect(async () => expect((await former.ask(planted.lounge)).status).toBe(404)).toPass({ timeout: 5_000 });
  expect(await allOf(outsiders, tryAll)).toEqual([]);
  expect(await allOf(outsiders, sweepPublic)).toEqual([]);
  expect((await insider.ask(planted.lounge)).status).toBe(200);
});
