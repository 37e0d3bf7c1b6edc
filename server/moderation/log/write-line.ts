import type { Tx } from "../../platform/db/client.ts";
import type { Line } from "./logged.ts";

interface Happened {
  id: string;
  name: string;
  actorId: string | null;
  createdAt: Date;
}

/** Longest reason of a line, in characters. */
const most = 1_000;

/** Writes the line of an event, once; what the act did not say of topic, board and author is looked up. */
export async function writeLine(tx: Tx, event: Happened, line: Line, evenOwn: boolean): Promise<void> {
  const place = await placeOf(tx, line);
  const memberId = line.memberId === undefined ? place.authorId : line.memberId;
  if (!evenOwn && event.actorId !== null && event.actorId === memberId) return;
  await tx.$executeRaw`
    INSERT INTO "ModerationAction" ("eventId", act, "actorId", "subjectKind", "subjectId", "boardId", "topicId", "memberId",
      reason, category, before, after, at)
    VALUES (${event.id}::uuid, ${event.name}, ${event.actorId}::uuid, ${line.subjectKind}, ${line.subjectId ?? null}::uuid,
      ${line.boardId === undefined ? place.boardId : line.boardId}::uuid, ${line.topicId ?? place.topicId}::uuid,
      ${memberId}::uuid, ${(line.reason ?? "").slice(0, most)}, ${line.category ?? null},
      ${line.before ? JSON.stringify(line.before) : null}::jsonb, ${line.after ? JSON.stringify(line.after) : null}::jsonb,
      ${event.createdAt})
    ON CONFLICT ("eventId") DO NOTHING`;
}

interface Place {
  boardId: string | null;
  topicId: string | null;
  authorId: string | null;
}

/** Where the post or topic of a line stands and who wrote it. */
async function placeOf(tx: Tx, { postId, topicId }: Line): Promise<Place> {
  if (postId) {
    const post = await tx.post.findUnique({
      where: { id: postId },
      select: { authorId: true, topicId: true, topic: { select: { boardId: true } } },
    });
    if (post) return { boardId: post.topic.boardId, topicId: post.topicId, authorId: post.authorId };
  }
  if (topicId) {
    const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { authorId: true, boardId: true } });
    if (topic) return { boardId: topic.boardId, topicId, authorId: topic.authorId };
  }
  return { boardId: null, topicId: topicId ?? null, authorId: null };
}
