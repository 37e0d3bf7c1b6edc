import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type TopicRow, type TopicViewer, topicSql, viewerOfTopic } from "./viewer-of-topic.query.ts";
import { type MeRow, meSql, type ViewerView, viewerOf } from "./who-looks.ts";

/**
 * Who is looking and, when the page shows a topic, what belongs to them on it: one statement for both. Null for visitors;
 * `topic` is also null where there is none in sight.
 */
export async function viewer(
  ctx: Ctx,
  topic?: { number: number; posts: string[] },
): Promise<{ me: ViewerView | null; topic: TopicViewer | null }> {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return { me: null, topic: null };
  const shown = topic ? topicSql(actor, topic, ctx.now()) : Prisma.sql`SELECT NULL`;
  const [row] = await ctx.db.$queryRaw<{ me: MeRow | null; topic: TopicRow | null }[]>`
    SELECT (SELECT row_to_json(me) FROM (${meSql(ctx, actor)}) me) AS me,
      (SELECT row_to_json(shown) FROM (${shown}) shown LIMIT 1) AS topic`;
  if (!row?.me) return { me: null, topic: null };
  return {
    me: viewerOf(ctx, actor, row.me),
    topic: topic && row.topic ? await viewerOfTopic(ctx, row.topic) : null,
  };
}
