import { moderationReactions } from "../../server/moderation/index.ts";
import type { Db } from "../../server/platform/db/client.ts";
import { reactToAll } from "../../server/platform/events/index.ts";
import type { Cast } from "./cast.ts";
import { after } from "./clock.ts";
import { deeds, type Step } from "./moderation-deeds.ts";
import type { Act, Played } from "./play-topic.ts";
import { readList } from "./read-community.ts";

const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `23h 15m`: so long before today; deadlines count from now, so they are the same at whatever hour the demo is made. */
function ago(text: string, today: Date): Date {
  const parts = text.matchAll(/(\d+)([mhd])/g);
  const before = [...parts].reduce((sum, [, amount, name = ""]) => sum + Number(amount) * (unit[name] ?? 0), 0);
  return new Date(today.getTime() - before);
}

/**
 * What members reported, what waited, and what moderators did about it in the year of the story, and what is open today.
 * Played between the acts of the topics, each at its time.
 */
export function moderationActs(
  db: Db,
  cast: Cast,
  today: Date,
  starts: ReadonlyMap<string, Date>,
  played: Map<string, Played>,
): Act[] {
  const named = new Map<string, string>();
  const follow = () => followModeration(db, cast);
  return readList<Step>("moderation").map((step) => {
    const deed = deeds[step.act];
    if (!deed) throw new Error(`Nobody knows how to play "${step.act}".`);
    const start = (step.after && starts.get(step.on ?? "")) || today;
    const at = step.after ? after(step.after, start, today) : ago(step.ago ?? "0m", today);
    return { at, play: () => deed({ db, cast, at, step, named, played, follow }) };
  });
}

/**
 * Lets follow what moderation makes of the story so far: statements of reasons, items of the queue, lines of the log. Points
 * are left out: the ledger is booked from facts at the end.
 */
export async function followModeration(db: Db, cast: Cast): Promise<void> {
  const follows = moderationReactions.filter(({ name }) => !name.startsWith("reputation."));
  await reactToAll(db, follows, (at) => cast.asSystem(at));
}
