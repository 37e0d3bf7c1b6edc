import { db } from "../platform/db/client.ts";
import { load } from "./load.ts";
import { signedInMembers } from "./members.ts";
import type { Figures, Stage } from "./stage.ts";

const SECONDS = 12;

/** Posting a reply: committed, with its event, and answered. Eight people at a time, each within their limits. */
export async function writes(stage: Stage): Promise<Figures> {
  // Everybody may reply every five seconds: enough people that nobody is asked to wait.
  const cookies = await signedInMembers(3_000);
  const topics = await db().topic.findMany({
    where: { presence: "VISIBLE", board: { visibility: "PUBLIC" }, locks: { none: { undoneAt: null } } },
    select: { number: true },
    take: 500,
  });
  const before = await db().post.count();
  let turn = 0;
  const result = await load(stage.url, 8, SECONDS, () => {
    turn += 1;
    return {
      path: "/api/trpc/topics.answer",
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: stage.url,
        cookie: cookies[turn % cookies.length] ?? "",
      },
      body: JSON.stringify({
        json: {
          topic: topics[turn % topics.length]?.number,
          body: `Reply number ${turn}: restart the router, then set channel **36** by hand.`,
          idempotencyKey: `bench-reply-${turn}`,
        },
      }),
    };
  });
  const stored = (await db().post.count()) - before;
  return {
    "replies (/s)": result.perSecond,
    "reply p50 / p97.5 / p99 (ms)": `${result.p50} / ${result.p97} / ${result.p99}`,
    "replies refused or failed": result.failed,
    "replies stored": stored,
  };
}
