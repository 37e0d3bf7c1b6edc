import { Client } from "pg";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { ownAddress } from "./load.ts";
import { signedInMembers } from "./members.ts";
import type { Figures, Stage } from "./stage.ts";

const CHANGES = 300;
/** Members who write in turn; each may reply every five seconds. */
const MEMBERS = 150;
/** Milliseconds after which a change that is still not shown counts as lost. */
const LOST = 5_000;

interface Change {
  path: string;
  mark: string;
}

/** When a page showed a change, in milliseconds after the answer to whoever made it. */
interface Seen {
  /** The first request that was answered with the change began then; before that, every request saw the old page. */
  asked: number;
  shown: number;
}

/**
 * Two servers on one database: replies are posted through one, whose topic pages both keep. How long until a request to
 * the other shows each, whether the very next request to the first does, and beside it how long a bare NOTIFY takes.
 */
export async function freshness(stage: Stage): Promise<Figures> {
  const other = await stage.startAnother();
  const cookies = await signedInMembers(MEMBERS);
  const topics = await db().topic.findMany({
    where: {
      presence: "VISIBLE",
      board: { visibility: "PUBLIC" },
      locks: { none: { undoneAt: null } },
      postCount: { lt: 20 },
    },
    select: { number: true, slug: true },
    take: 100,
    orderBy: { number: "asc" },
  });
  const seen: Seen[] = [];
  let [missed, lost] = [0, 0];
  for (let turn = 0; turn < CHANGES; turn += 1) {
    const topic = topics[turn % topics.length];
    if (!topic) throw new Error("There is no topic to answer.");
    const change = { path: `/t/${topic.number}/${topic.slug}`, mark: `freshness-${turn}-mark` };
    // Both hold the page as it is now, so each would answer from its cache if it did not hear.
    await Promise.all([shows(stage.url, change), shows(other, change)]);
    await post(stage.url, topic.number, change.mark, cookies[turn % cookies.length] ?? "");
    const answered = performance.now();
    const [there, here] = await Promise.all([untilShown(other, change, answered), shows(stage.url, change)]);
    if (!here) missed += 1;
    if (there) seen.push(there);
    else lost += 1;
  }
  const notices = await bareNotices();
  return {
    "changes made through one process": CHANGES,
    "not shown by its next request": missed,
    "never shown by the other process": lost,
    "other process: request that shows it begins after, p50, p99, most": told(seen.map(({ asked }) => asked)),
    "other process: page with it is there after, p50, p99, most": told(seen.map(({ shown }) => shown)),
    "bare NOTIFY after its commit returned, p50, p99, most": told(notices),
    "visible within 100 ms in the other process (p99)":
      lost === 0 &&
      at(
        seen.map(({ asked }) => asked),
        0.99,
      ) < 100
        ? "yes"
        : "NO",
  };
}

async function post(url: string, topic: number, mark: string, cookie: string): Promise<void> {
  const answer = await fetch(`${url}/api/trpc/topics.answer`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie, "x-forwarded-for": ownAddress() },
    body: JSON.stringify({ json: { topic, body: `What helped here: ${mark}.`, idempotencyKey: mark } }),
  });
  if (!answer.ok) throw new Error(`A reply was refused (${answer.status}): ${await answer.text()}`);
}

/** Whether a visitor's page holds the change now. */
async function shows(url: string, { path, mark }: Change): Promise<boolean> {
  const answer = await fetch(url + path, { headers: { "x-forwarded-for": ownAddress() } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return (await answer.text()).includes(mark);
}

/** Asks again and again. @returns null when the change never came */
async function untilShown(url: string, change: Change, answered: number): Promise<Seen | null> {
  for (;;) {
    const asked = performance.now() - answered;
    if (await shows(url, change)) return { asked, shown: performance.now() - answered };
    if (asked > LOST) return null;
  }
}

/** From a NOTIFY's commit having returned until another connection has heard it. */
async function bareNotices(): Promise<number[]> {
  const [teller, hearer] = [new Client(env().databaseUrl), new Client(env().databaseUrl)];
  await Promise.all([teller.connect(), hearer.connect()]);
  try {
    await hearer.query("LISTEN bench_freshness");
    const took: number[] = [];
    for (let turn = 0; turn < CHANGES; turn += 1) {
      const heard = new Promise<number>((resolve) => hearer.once("notification", () => resolve(performance.now())));
      await teller.query("NOTIFY bench_freshness");
      const told = performance.now();
      took.push(Math.max(0, (await heard) - told));
    }
    return took;
  } finally {
    await Promise.all([teller.end(), hearer.end()]);
  }
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const told = (values: readonly number[]) =>
  [0.5, 0.99, 1].map((share) => `${at(values, share).toFixed(1)} ms`).join(", ");
