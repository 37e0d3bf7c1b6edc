import { countTopics } from "../boards/index.ts";
import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import type { Presence } from "../platform/db/generated/client.ts";
import { countTags } from "./tags.ts";

/** A topic goes out of sight or comes back; the counters of its board and tags follow when it crosses that line. */
export async function setTopicPresence(
  ctx: Ctx,
  tx: Tx,
  topic: { id: string; presence: string; state: string; board: { id: string } },
  presence: Presence,
): Promise<void> {
  await tx.topic.update({ where: { id: topic.id }, data: { presence } });
  const by = Number(presence === "VISIBLE") - Number(topic.presence === "VISIBLE");
  if (by === 0) return;
  const solved = topic.state === "SOLVED" || topic.state === "VERIFIED" ? by : 0;
  // Tags before boards, as asking counts them: who holds one waits for the other, never both ways round.
  await countTags(tx, topic.id, by === 1 ? 1 : -1);
  await countTopics(tx, topic.board.id, { topics: by, solved, at: ctx.now() });
}
